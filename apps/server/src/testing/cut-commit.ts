import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to MySQL that can be cut at the worst moment. */
export interface CuttableWire {
  readonly url: string;
  /** Cuts the next connection that commits: before the server hears of it, or after it has committed and before its answer arrives. */
  readonly cutNextCommit: (when: 'before' | 'after') => void;
  readonly cuts: () => number;
  /** Breaks every connection and takes no new ones, as a server does that was stopped. */
  readonly takeDown: () => Promise<void>;
  /** Is there again, at the same address. */
  readonly bringBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Stands between the client and the MySQL server, byte for byte. */
export async function cuttableWire(url: string): Promise<CuttableWire> {
  const target = new URL(url);
  let armed: 'before' | 'after' | undefined;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const wire = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    let cutOnAnswer = false;
    const cut = (): void => {
      cuts += 1;
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes: Buffer) => {
      if (armed !== undefined && isCommit(bytes)) {
        const when = armed;
        armed = undefined;
        if (when === 'before') return cut();
        cutOnAnswer = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => (cutOnAnswer ? cut() : client.write(bytes)));
    client.on('end', () => server.end());
    server.on('end', () => client.end());
  });
  const listen = (at: number): Promise<void> => new Promise((resolve) => wire.listen(at, '127.0.0.1', () => resolve()));
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => wire.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = wire.address() as AddressInfo;
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.toString(),
    cutNextCommit: (when) => (armed = when),
    cuts: () => cuts,
    takeDown: stop,
    bringBack: () => listen(port),
    close: stop,
  };
}

/** A COM_QUERY packet (type 3 after the header of four bytes) whose text, after the count of its attributes, is the statement. */
function isCommit(bytes: Buffer): boolean {
  // eslint-disable-next-line no-control-regex -- the counts are bytes 0 and 1
  return bytes[4] === 3 && /^[\0\x01]*commit$/i.test(bytes.subarray(5).toString('latin1'));
}
