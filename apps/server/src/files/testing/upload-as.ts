import { randomUUID } from 'node:crypto';
import type { Reply, SignedIn, TestServer } from '../../testing/start-test-server.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One upload as it goes over the wire. */
export async function upload(
  { address }: TestServer,
  who: Pick<SignedIn, 'token'> | null,
  { bytes, name = '照片.jpg', type = 'application/octet-stream', headers = {} }: Upload,
): Promise<Reply> {
  const response = await fetch(`${address}/api/files`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'idempotency-key': randomUUID(),
      'x-file-name': encodeURIComponent(name),
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...headers,
    },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** @returns the id of what was uploaded; fails the test when it was refused */
export async function uploadAs(server: TestServer, who: Pick<SignedIn, 'token'>, what: Upload): Promise<string> {
  const { status, body } = await upload(server, who, what);
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

/** A download as it comes over the wire. */
export function download(
  { address }: TestServer,
  who: Pick<SignedIn, 'token'> | null,
  file: string,
): Promise<Response> {
  return fetch(`${address}/api/files/${file}`, who ? { headers: { authorization: `Bearer ${who.token}` } } : {});
}
