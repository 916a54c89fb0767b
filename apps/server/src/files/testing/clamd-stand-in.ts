import { createServer, type Server, type Socket } from 'node:net';
import { eicar } from './eicar.ts';

/** How the next scan ends instead of as it should. */
export type ScanMishap = 'garbage' | 'hang-up' | 'size-limit' | 'silence';

/** Answers as ClamAV's daemon documents for `INSTREAM` and `PING`, and finds nothing but the test text. */
export interface ClamdStandIn {
  /** How many streams came to their end. */
  readonly scanned: () => number;
  readonly next: (mishap: ScanMishap) => void;
  readonly close: () => Promise<void>;
}

/** @param where a path for its socket, or a port of this machine, 0 for a free one; see `server.address()` */
export async function clamdStandIn(where: string | number): Promise<ClamdStandIn & { readonly server: Server }> {
  let scanned = 0;
  const mishaps: ScanMishap[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    const pieces: Buffer[] = [];
    let answered = false;
    const answer = (text: string): void => {
      answered = true;
      socket.end(`${text}\0`);
    };
    socket.on('data', (bytes) => {
      pieces.push(bytes);
      // Whatever is sent ends with one; putting all together each time would take long.
      if (answered || bytes.at(-1) !== 0) return;
      const received = Buffer.concat(pieces);
      if (received.equals(Buffer.from('zPING\0'))) return answer('PONG');
      const content = streamIn(received);
      if (content === undefined) return;
      scanned += 1;
      const mishap = mishaps.shift();
      if (mishap === 'silence') return;
      if (mishap === 'hang-up') return void socket.destroy();
      if (mishap === 'garbage') return answer('<html>');
      if (mishap === 'size-limit') return answer('INSTREAM size limit exceeded. ERROR');
      answer(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
    });
  });
  await new Promise<void>((resolve) =>
    typeof where === 'string' ? server.listen(where, resolve) : server.listen(where, '127.0.0.1', resolve),
  );
  return {
    server,
    scanned: () => scanned,
    next: (mishap) => void mishaps.push(mishap),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The chunks put together, each with its length before it; nothing before the empty one that ends them. */
function streamIn(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > received.length) return undefined;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
