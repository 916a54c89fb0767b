import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testDialect } from '../../testing/own-database.ts';
import type { TestServer } from '../../testing/start-test-server.ts';

const program = join(import.meta.dirname, 'runner-program.ts');
/** Runners that may stand beside each other: on SQLite one process holds the data folder at a time. */
export const beside = testDialect === 'mysql' ? 2 : 1;

/** Processes that send notices and are killed in the middle of it. */
export interface Runners {
  /** As many as may stand beside each other. */
  readonly start: () => void;
  /** Ends one of them as a power cut would, and starts another. */
  readonly replaceOne: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** @param targets where they send to: a receiver, and WeChat where there is one */
export function runnersFor(server: TestServer, ...targets: readonly [receiver: string, wechat?: string]): Runners {
  const [receiver, wechat] = targets;
  const place = 'url' in server.place ? server.place.url : server.place.folder;
  const keys = join(server.app.dataFolder, 'keys.json');
  const runners: ChildProcess[] = [];
  const startOne = (): void => {
    const args = [program, receiver, keys, place, ...(wechat === undefined ? [] : [wechat])];
    runners.push(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }));
  };
  return {
    start: () => {
      for (let number = 0; number < beside; number++) startOne();
    },
    async replaceOne() {
      await kill(runners.find(runs)!);
      startOne();
    },
    end: async () => void (await Promise.all(runners.map(kill))),
  };
}

const runs = (runner: ChildProcess): boolean => runner.exitCode === null && runner.signalCode === null;

async function kill(runner: ChildProcess): Promise<void> {
  if (!runs(runner)) return;
  const ended = once(runner, 'exit');
  runner.kill('SIGKILL');
  await ended;
}

/** Waits until it has come to that. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await what());) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
