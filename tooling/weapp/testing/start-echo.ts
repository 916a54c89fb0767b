import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Echo {
  readonly address: string;
  /** What arrived: method, address, type and body. */
  readonly arrived: string[];
}

/** A server that writes down what arrives and says it again; `/slow` is answered never, `/<status>` with that status. */
export async function startEcho(): Promise<Echo> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrived.push(`${method} ${url} ${headers['content-type'] ?? ''} ${body}`.trim());
      if (url.startsWith('/slow')) return;
      response.statusCode = Number(/^\/(\d{3})/.exec(url)?.[1] ?? 200);
      response.setHeader('X-Kind', 'echo');
      response.end(url.startsWith('/text') ? 'not json' : JSON.stringify({ method, url, body }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}
