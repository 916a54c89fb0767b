import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { isOnline } from './group.ts';

const lookEveryMs = 250;

/** What stands between a server and the group, as MySQL Router would: a member of its own, another while that is away. */
export interface Router {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** @param urls the members, the preferred one first */
export async function startRouter(urls: readonly string[]): Promise<Router> {
  const ports = urls.map((url) => Number(new URL(url).port));
  let target: number | undefined = ports[0];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (target === undefined) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const over = new AbortController();
  const looking = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      let found: number | undefined;
      for (const [index, url] of urls.entries())
        if (found === undefined && !over.signal.aborted && (await isOnline(url))) found = ports[index];
      target = found;
      await new Promise((settle) => setTimeout(settle, lookEveryMs));
    }
  })();
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      over.abort();
      await looking;
      for (const socket of open) socket.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}
