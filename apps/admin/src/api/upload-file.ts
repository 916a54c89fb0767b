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

/** A table of text has no mark of its own; everything else the server knows by its content, plain text by its name. */
function typeOf(name: string): string {
  return /\.csv$/i.test(name) ? 'text/csv' : 'application/octet-stream';
}
