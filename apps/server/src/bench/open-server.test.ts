import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDialect } from '../testing/own-database.ts';
import { openServer } from './open-server.ts';

describe.skipIf(testDialect !== 'mysql')('a private server of the bench', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linfa-bench-'));
    // The server may run as somebody else.
    await chmod(folder, 0o755);
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on with what it held when it was stopped, until it is discarded', { timeout: 120_000 }, async () => {
    const first = await openServer(undefined, { goesOn: true });
    await ask(first.url, 'create database kept');
    await first.stop();

    const second = await openServer(undefined, { goesOn: true });
    expect(await ask(second.url, 'show databases')).toContainEqual({ Database: 'kept' });
    await second.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const connection = await createConnection({ uri: url });
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}
