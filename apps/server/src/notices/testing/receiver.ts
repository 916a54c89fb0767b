import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NoticeSender } from '../senders/notice-sender.ts';

/** What becomes of one delivery: taken, refused for now or for good, taken without an answer, or never answered. */
export type Manner = 'take' | 'refuse' | 'refuse-for-good' | 'take-and-hang-up' | 'take-and-be-silent';

/** Stands for a gateway: counts what reaches it, by reference. */
export interface Receiver {
  readonly url: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly behave: (manner: Manner | ((reference: string) => Manner)) => void;
  readonly close: () => Promise<void>;
}

/** @param delay milliseconds before each answer */
export async function startReceiver(delay = 0): Promise<Receiver> {
  const counts = new Map<string, number>();
  let mannerOf: (reference: string) => Manner = () => 'take';
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes: Buffer) => (body += bytes.toString()));
    request.on('end', () => {
      const { reference } = JSON.parse(body) as { reference: string };
      const manner = mannerOf(reference);
      if (manner.startsWith('take')) counts.set(reference, (counts.get(reference) ?? 0) + 1);
      if (manner === 'take-and-be-silent') return;
      if (manner === 'take-and-hang-up') return void request.socket.destroy();
      response.statusCode = manner === 'take' ? 200 : manner === 'refuse' ? 429 : 422;
      setTimeout(() => response.end(), delay);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    behave: (manner) => (mannerOf = typeof manner === 'function' ? manner : () => manner),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A sender as a gateway's adapter would be. */
export function senderTo(url: string): NoticeSender {
  return {
    reaches: () => true,
    async send(notice, signal) {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(notice), signal });
      if (answer.ok) return { sent: true, channel: 'test' };
      return { sent: false, channel: 'test', failure: '网关拒绝', final: answer.status === 422 };
    },
  };
}
