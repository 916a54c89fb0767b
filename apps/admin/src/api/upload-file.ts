import type { AnswerOf, WireError } from '@linfa/contract';
import { CallRefused, newKey } from '@linfa/contract/client';
import { sendSignedIn } from './api';

/** A file of one's own that hangs on nothing yet. */
export type UploadedFile = AnswerOf<'registers.listEntries'>['items'][number]['files'][number];

/** Sends one file as it is. @throws Offline, CallRefused `upload-…`, `too-many-uploads` */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const { status, body } = await sendSignedIn(
    '/api/files',
    {
      'content-type': typeOf(file.name),
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': newKey(),
    },
    file,
  );
  if (status >= 400) throw new CallRefused(status, body as WireError);
  return body as UploadedFile;
}

/** Text has no mark of its own and is known by its ending; everything else the server knows by its content. */
function typeOf(name: string): string {
  if (/\.csv$/i.test(name)) return 'text/csv';
  return /\.txt$/i.test(name) ? 'text/plain' : 'application/octet-stream';
}
