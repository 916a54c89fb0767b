import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { settle } from '../settle.ts';
import type { Visit } from './start-pages.ts';

/** A line to the server that can break in the middle of an answer. */
export interface BreakingLine {
  /** The same visit, by this line. */
  readonly through: (visit: Visit) => Visit;
  /** The head of the next answer to this act arrives, its body does not. Over when that has happened. */
  readonly breakNext: (act: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startBreakingLine(address: string): Promise<BreakingLine> {
  const { hostname, port } = new URL(address);
  let breaking: { readonly path: string; readonly broken: () => void } | undefined;
  const line = createServer((asked, answer) => {
    const { url: path = '', method, headers } = asked;
    const onward = request({ hostname, port, path, method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      if (path !== breaking?.path) return void got.pipe(answer);
      const { broken } = breaking;
      breaking = undefined;
      answer.once('close', broken);
      // A browser that has begun to read what has a head and nothing more.
      answer.write('{', () => answer.destroy());
      return got.resume();
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(line.address() as AddressInfo).port}/m/#/`;
  return {
    through: (visit) => ({
      ...visit,
      async open(path) {
        await visit.page.goto('about:blank');
        await visit.page.goto(base + path);
        await settle(visit.page);
      },
    }),
    breakNext: (act) =>
      new Promise((resolve) => {
        breaking = { path: `/api/${act}`, broken: resolve };
      }),
    stop: () =>
      new Promise((resolve) => {
        line.close(() => resolve());
        line.closeAllConnections();
      }),
  };
}
