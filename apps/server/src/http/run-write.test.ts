import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { openKeyring, type Keyring } from '../crypto/keyring.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { query } from '../database/sql.ts';
import { cuttableWire, type CuttableWire } from '../testing/cut-commit.ts';
import { testDialect } from '../testing/own-database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { runWrite, type WriteCall } from './run-write.ts';

let test: TestDatabase;
let keyring: Keyring;
let folder: string;
beforeAll(async () => {
  test = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'linfa-keys-'));
  keyring = openKeyring(join(folder, 'keys.json'));
}, 180_000);
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true });
});

let made = 0;
/** A write that leaves a row and answers with its number; how often it ran and how many rows it left can be asked. */
function rowWrite() {
  made += 1;
  const thing = `thing:${made}`;
  const call: WriteCall = { owner: 'person:1', key: `key-of-a-test-${made}`, act: 'tests.insert', body: { thing } };
  let runs = 0;
  return {
    call,
    runs: () => runs,
    rows: () => test.database.em.fork().count(AuditEntry, { thing }),
    run: async (em: EntityManager) => {
      runs += 1;
      await em.insert(AuditEntry, {
        at: new Date('2026-03-11T02:00:00Z'),
        actor: 'person:1',
        act: 'tests.insert',
        thing,
      });
      return { run: runs };
    },
  };
}
const fork = (): EntityManager => test.database.em.fork();

describe('a write with its key', () => {
  it('is done once, however often it is asked for', async () => {
    const write = rowWrite();
    for (let times = 0; times < 3; times++)
      expect(await runWrite(fork, keyring, write.call, write.run)).toEqual({ run: 1 });
    expect(await write.rows()).toBe(1);
  });

  it('does not meet another body, act or person by the same key', async () => {
    const write = rowWrite();
    await runWrite(fork, keyring, write.call, write.run);
    await expect(runWrite(fork, keyring, { ...write.call, body: {} }, write.run)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    await expect(runWrite(fork, keyring, { ...write.call, act: 'tests.other' }, write.run)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await runWrite(fork, keyring, { ...write.call, owner: 'person:2' }, write.run)).toEqual({ run: 2 });
  });

  it('is refused while the first is under way', async () => {
    const write = rowWrite();
    const first = runWrite(fork, keyring, write.call, write.run);
    await expect(runWrite(fork, keyring, write.call, write.run)).rejects.toMatchObject({ code: 'still-running' });
    expect(await first).toEqual({ run: 1 });
  });

  it('leaves nothing behind when it is refused, so that it may be tried again', async () => {
    const write = rowWrite();
    const refusing = async (em: EntityManager) => {
      await write.run(em);
      throw new RuleError('slot-full');
    };
    await expect(runWrite(fork, keyring, write.call, refusing)).rejects.toMatchObject({ code: 'slot-full' });
    expect(await write.rows()).toBe(0);
    expect(await runWrite(fork, keyring, write.call, write.run)).toEqual({ run: 2 });
  });

  it('keeps its answer unreadable in the table', async () => {
    const write = rowWrite();
    await runWrite(fork, keyring, write.call, async (em) => ({ ...(await write.run(em)), name: '张三丰' }));
    expect(await runWrite(fork, keyring, write.call, write.run)).toEqual({ run: 1, name: '张三丰' });
    const [row] = await query(fork(), {
      text: 'select * from idempotency_key where `key` = ?',
      values: [write.call.key],
    });
    expect(JSON.stringify(row)).not.toContain('张三丰');
  });
});

describe.runIf(testDialect === 'mysql')('a write whose connection goes while it commits', () => {
  let wire: CuttableWire;
  let wired: Database;
  beforeAll(async () => {
    if (!('url' in test.place)) throw new Error('this needs MySQL');
    wire = await cuttableWire(test.place.url);
    wired = await openDatabase({ url: wire.url });
  });
  afterAll(async () => {
    await wired.close(true);
    await wire.close();
  });

  it.each(['after', 'before'] as const)(
    'is done exactly once and answered, cut %s the server committed',
    async (when) => {
      for (let round = 0; round < 5; round++) {
        const write = rowWrite();
        const cuts = wire.cuts();
        wire.cutNextCommit(when);
        const answer = await runWrite(() => wired.em.fork(), keyring, write.call, write.run);
        expect(wire.cuts()).toBe(cuts + 1);
        expect(await write.rows()).toBe(1);
        expect(answer).toEqual({ run: when === 'after' ? 1 : 2 });
        expect(write.runs()).toBe(when === 'after' ? 1 : 2);
        expect(await runWrite(fork, keyring, write.call, write.run)).toEqual(answer);
      }
    },
  );
});
