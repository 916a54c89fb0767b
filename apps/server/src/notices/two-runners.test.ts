import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addDays, beijingDay } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDialect } from '../testing/own-database.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { Notice } from './notice.entity.ts';
import { queueMany } from './testing/queue-many.ts';
import { startReceiver, type Receiver } from './testing/receiver.ts';

const program = join(import.meta.dirname, 'testing/runner-program.ts');
/** On SQLite one process holds the data folder at a time. */
const beside = testDialect === 'mysql' ? 2 : 1;

describe(`${beside === 2 ? 'two runners beside each other' : 'a runner'}, killed in the middle`, () => {
  let server: TestServer;
  let receiver: Receiver;
  const runners: ChildProcess[] = [];
  beforeAll(async () => {
    // Its clock stands still while the runners' goes: what it queues is due for them.
    server = await startTestServer(addDays(beijingDay(new Date()), -1));
    receiver = await startReceiver(30);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(runners.map(kill));
    await receiver.close();
    await server.close();
  });

  async function kill(runner: ChildProcess): Promise<void> {
    if (runner.exitCode !== null || runner.signalCode !== null) return;
    const ended = once(runner, 'exit');
    runner.kill('SIGKILL');
    await ended;
  }

  function start(): ChildProcess {
    const place = 'url' in server.place ? server.place.url : server.place.folder;
    const runner = spawn(process.execPath, [program, receiver.url, join(server.app.dataFolder, 'keys.json'), place], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    runners.push(runner);
    return runner;
  }

  const states = async () =>
    new Map(
      (await server.app.fork().find(Notice, {})).map((one) => [
        server.app.keyring.ids.seal('notice', one.id),
        one.state,
      ]),
    );

  async function until(what: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 120_000; !(await what());) {
      if (Date.now() > end) throw new Error('it did not come to that');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it(
    'sends each notice once at the most, and leaves to people exactly what may or may not have gone out',
    { timeout: 300_000 },
    async () => {
      const references = await queueMany(server, 120);
      for (let number = 0; number < beside; number++) start();
      for (const reached of [20, 50, 80]) {
        await until(() => receiver.counts.size >= reached);
        await kill(runners.find((one) => one.exitCode === null && one.signalCode === null)!);
        start();
      }
      await until(
        async () => ![...(await states()).values()].some((state) => state === 'queued' || state === 'sending'),
      );
      const ends = await states();
      expect([...receiver.counts.values()].filter((count) => count > 1)).toEqual([]);
      for (const reference of references) {
        expect(['sent', 'unknown']).toContain(ends.get(reference));
        if (ends.get(reference) === 'sent') expect(receiver.counts.get(reference)).toBe(1);
      }
      // Each of the three that were killed had at most four on their way.
      expect([...ends.values()].filter((state) => state === 'unknown').length).toBeLessThanOrEqual(12);
    },
  );
});
