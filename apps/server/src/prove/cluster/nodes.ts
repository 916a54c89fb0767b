import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '../../../../../tooling/mysql/serve-nodes.ts');

/** Private MySQL servers that survive being killed. */
export interface Nodes {
  /** Without a database, in the order of their numbers. */
  readonly urls: readonly string[];
  /** Of node `number`, from 1. */
  readonly pid: (number: number) => number;
  /** Starts a node again that was killed. */
  readonly restart: (number: number) => Promise<void>;
  /** Ends all of them and leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

interface Told {
  readonly number: number;
  readonly url: string;
  readonly pid: number;
}

/** @throws Error when they cannot be had on this machine */
export async function startNodes(count: number, options: { readonly grouped: boolean }): Promise<Nodes> {
  const child = spawn(process.execPath, [program, String(count), ...(options.grouped ? ['--group'] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const told: Told[] = [];
  const next = async (): Promise<void> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the private MySQL servers did not start');
    const one = JSON.parse(value) as Told;
    told[one.number - 1] = one;
  };
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  try {
    for (let number = 1; number <= count; number++) await next();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    urls: told.map(({ url }) => url),
    pid: (number) => told[number - 1]?.pid ?? 0,
    async restart(number) {
      child.stdin.write(`restart ${number}\n`);
      await next();
    },
    stop,
  };
}
