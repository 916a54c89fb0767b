import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

const lowest = 20_000;
/** Where Linux begins to give out ports of its own choice, unless the machine says otherwise. */
const usualEnd = 32_768;
const given = new Set<number>();

/**
 * A port of 127.0.0.1 that nobody listens on, for a server that begins to listen later, or stops and comes back: below
 * those that the system gives to whoever asks for any (port 0, outgoing connections), so that none of them takes it
 * meanwhile. No port is given twice by one process.
 * @throws Error when no free one is found
 */
export async function freePort(): Promise<number> {
  const end = await firstOfSystem();
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(lowest, end);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no free port of 127.0.0.1 between ${lowest} and ${end}`);
}

async function firstOfSystem(): Promise<number> {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '');
  const first = Number.parseInt(range, 10);
  // A machine that gives out lower ones as well leaves no room of its own.
  return first > lowest + 1000 ? first : usualEnd;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
