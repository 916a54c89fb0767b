import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDialect } from '../../testing/own-database.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { databaseName, dropFilled, openFilled } from '../filled-database.ts';
import { chunksOf } from './chunks.ts';
import { fillDatabase } from './fill-database.ts';
import { makePlan } from './plan.ts';

const main = resolve(import.meta.dirname, '../main.ts');

describe.runIf(testDialect === 'mysql')('filling a bench database', () => {
  // A number of its own, so that runs beside each other do not share a database.
  const plan = makePlan('nation', 200_000 + (process.pid % 10_000));
  let test: TestDatabase;
  let server: string;
  let connection: Connection;

  beforeAll(async () => {
    test = await createTestDatabase();
    const url = new URL(urlOf(test));
    connection = await createConnection({ uri: url.href });
    url.pathname = '';
    server = url.href;
  });
  afterAll(async () => {
    await connection.end();
    await dropFilled(server, [plan]);
    await test.drop();
  });

  it('goes on after being killed and ends with the same rows as one that never was', async () => {
    const whole = await fillDatabase(urlOf(test), plan, () => undefined);
    expect(whole).toBeGreaterThan(plan.rows);

    await killWhileFilling();
    const steps: number[] = [];
    const opened = await openFilled(server, plan, ({ loaded }) => steps.push(loaded));
    await opened.database.close(true);
    // The killed run had begun and not ended: the second one found some chunks and loaded the others.
    expect(steps.at(-1)).toBe(chunksOf(plan).length);
    expect(steps[0]).toBeGreaterThan(1);

    for (const table of new Set(chunksOf(plan).map((chunk) => chunk.table)))
      expect(await checksum(connection, `${databaseName(plan)}.${table}`), table).toBe(
        await checksum(connection, table),
      );
  }, 180_000);

  /** Starts the bench's own command and kills it, without a chance to tidy up, when it has loaded something. */
  async function killWhileFilling(): Promise<void> {
    const args = [main, 'report', '--nation', '--rows', String(plan.rows), '--fill-only'];
    const child = spawn(process.execPath, args, { env: { LINFA_BENCH_MYSQL_URL: server }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while ((await chunksLoaded()) < 4 && child.exitCode === null) await pause(20);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
  }

  async function chunksLoaded(): Promise<number> {
    const table = `${databaseName(plan)}.bench_chunk`;
    const [rows] = await connection.query<RowDataPacket[]>(`select count(*) as n from ${table}`).catch(() => [[]]);
    return Number(rows[0]?.['n'] ?? 0);
  }

  it('loads nothing twice', async () => {
    expect(await fillDatabase(urlOf(test), plan, () => undefined)).toBe(0);
  });

  it('refuses a database that holds the rows of another plan, or records that no bench made', async () => {
    await expect(fillDatabase(urlOf(test), makePlan('report', 1_000), () => undefined)).rejects.toThrow('another plan');
    await connection.query('drop table bench_chunk');
    await expect(fillDatabase(urlOf(test), plan, () => undefined)).rejects.toThrow('no bench made');
  });
});

function urlOf({ place }: TestDatabase): string {
  return 'url' in place ? place.url : '';
}

async function checksum(connection: Connection, table: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(`checksum table ${table}`);
  return Number(rows[0]?.['Checksum']);
}
