import { CallRefused } from '@linfa/contract/client';
import type { AnswerOf, WireError } from '@linfa/contract';
import { sessionStore } from '../session/session-store';
import { api } from './api';
import { send } from './send';

/** A file of one's own that hangs on nothing yet. */
export type UploadedFile = AnswerOf<'mediation.requestMediation'>['pictures'][number];

/** Milliseconds: a picture takes longer than words. */
const patience = 60_000;

/**
 * Sends one file as it is; the same key again does not keep it twice.
 * @throws Offline, CallRefused `upload-…`, `too-many-uploads`, `not-signed-in`
 */
export async function uploadFile(name: string, bytes: ArrayBuffer, key: string): Promise<UploadedFile> {
  const first = await sendFile(name, bytes, key);
  if (first.status !== 401) return fileOf(first);
  // Any act finds out whether the session is over, and renews it where that goes without asking.
  await api.sessions.me({});
  return fileOf(await sendFile(name, bytes, key));
}

function sendFile(name: string, bytes: ArrayBuffer, key: string) {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
    'idempotency-key': key,
    authorization: `Bearer ${sessionStore.get()?.token ?? ''}`,
  };
  return send(`${LINFA_API}/api/files`, headers, bytes, patience);
}

function fileOf({ status, body }: Awaited<ReturnType<typeof send>>): UploadedFile {
  if (status >= 400) throw new CallRefused(status, body as WireError);
  return body as UploadedFile;
}
