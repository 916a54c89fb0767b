import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came. */
export interface Came {
  readonly act: string;
  readonly key: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export type Say = (response: ServerResponse, came: Came) => void;

export interface LoopbackServer {
  readonly came: Came[];
  /** What is said next, in this order; afterwards the act's usual answer, or 404. */
  readonly next: Say[];
  /** What acts answer when nothing else is asked for. */
  readonly usual: Record<string, unknown>;
  readonly stop: () => Promise<void>;
}

export const say =
  (status: number, body: unknown, headers: Record<string, string> = {}): Say =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const refuse = (status: number, code: string, message: string, more: object = {}): Say =>
  say(status, { error: { code, message, ...more } });

/** Breaks the connection without a word. */
export const breakOff: Say = (response) => void response.destroy();

/**
 * A server that says what a test lets it say: for what a healthy Linfa does not do (break off, be late). Requests of this
 * test file go to it: browsers ask where the page came from.
 */
export async function answerHere(): Promise<LoopbackServer> {
  const came: Came[] = [];
  const next: Say[] = [];
  const usual: Record<string, unknown> = {};
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const one: Came = {
        act: (request.url ?? '').slice('/api/'.length),
        key: request.headers['idempotency-key'] as string | undefined,
        authorization: request.headers.authorization,
        body: JSON.parse(text) as unknown,
      };
      came.push(one);
      const answer =
        next.shift() ?? (one.act in usual ? say(200, usual[one.act]) : refuse(404, 'not-found', '没有找到。'));
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  aimAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    came,
    next,
    usual,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the requests of this test file go. */
export function aimAt(address: string): void {
  (globalThis as { linfaAddress?: string }).linfaAddress = address;
}
