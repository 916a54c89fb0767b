import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { query } from '../database/sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { exportHeads, readHeads } from './audit-heads.ts';
import { startSealer } from './audit-sealer.ts';
import { AuditSeal } from './audit-seal.entity.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';

let test: TestDatabase;
let folder: string;
let heads: string;
const fork = (): EntityManager => test.database.em.fork();
const now = (): Date => new Date('2026-03-11T02:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'linfa-heads-'));
}, 180_000);
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await fork().nativeDelete(AuditEntry, {});
  await fork().nativeDelete(AuditSeal, {});
  heads = join(folder, `${Math.random()}.log`);
});

/** Rows as acts leave them. */
async function insertRows(count: number): Promise<void> {
  await fork().insertMany(
    AuditEntry,
    Array.from({ length: count }, (_, index) => ({
      at: new Date(Date.UTC(2026, 2, 11, 1, 0, index)),
      actor: `person:${index % 3}`,
      act: 'bookings.bookSlot',
      thing: `booking:${index}`,
      fromState: null,
      toState: 'booked',
      reason: index % 2 === 0 ? null : '改约',
    })),
  );
}

async function sealInBatches(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    await insertRows(size);
    await sealAudit(fork, now);
    await exportHeads(fork(), heads);
  }
}

const verdict = () => verifyAudit(fork(), readHeads(heads));

describe('sealing the audit', () => {
  it('covers every committed row, exports each head once, and states the unsealed tail', async () => {
    await sealInBatches([5, 7, 1]);
    await insertRows(2);
    expect(await verdict()).toMatchObject({
      seals: 3,
      sealedRows: 13,
      unsealedRows: 2,
      exportedHeads: 3,
      problems: [],
    });
    expect(readFileSync(heads, 'utf8').trim().split('\n')).toHaveLength(3);
    expect(await exportHeads(fork(), heads)).toEqual([]);
  });

  it('seals more than one batch at a time', async () => {
    await insertRows(2300);
    expect(await sealAudit(fork, now)).toBe(2300);
    expect(await verdict()).toMatchObject({ seals: 3, sealedRows: 2300, unsealedRows: 0, problems: [] });
  });

  it('lets two servers seal at once without a gap or a fork in the chain', async () => {
    await insertRows(300);
    await Promise.all([sealAudit(fork, now), sealAudit(fork, now), insertRows(50).then(() => sealAudit(fork, now))]);
    await sealAudit(fork, now);
    expect(await verdict()).toMatchObject({ sealedRows: 350, unsealedRows: 0, problems: [] });
  });

  it('seals a row that was committed after rows with higher ids', async () => {
    await insertRows(3);
    const late = fork();
    await late.begin();
    await late.insert(AuditEntry, { at: now(), actor: 'person:9', act: 'late', thing: 'x' });
    if (test.dialect === 'mysql') {
      await insertRows(3);
      await sealAudit(fork, now);
    }
    await late.commit();
    await sealAudit(fork, now);
    expect(await verdict()).toMatchObject({
      sealedRows: test.dialect === 'mysql' ? 7 : 4,
      unsealedRows: 0,
      problems: [],
    });
  });

  it('tells the log of each head that it writes down, once', async () => {
    const told: string[] = [];
    const failures: unknown[] = [];
    const sealer = startSealer(
      { fork, now },
      heads,
      { told: (line) => told.push(line), failed: (error) => failures.push(error) },
      60_000,
    );
    await insertRows(3);
    await sealer.stop();
    await sealer.stop();
    expect([told.length, failures]).toEqual([1, []]);
    expect(`${told[0]}\n`).toBe(readFileSync(heads, 'utf8'));
  });

  it('writes a head again that a dying server left half written', async () => {
    await sealInBatches([2, 2]);
    const whole = readFileSync(heads, 'utf8');
    writeFileSync(heads, whole.slice(0, -20));
    expect(await exportHeads(fork(), heads)).toHaveLength(1);
    expect(readFileSync(heads, 'utf8')).toBe(whole);
  });

  it('finds seals removed together with their rows, and a chain made anew, by the exported heads', async () => {
    await sealInBatches([4, 4]);
    await fork().nativeDelete(AuditEntry, { sealNumber: 2 });
    await fork().nativeDelete(AuditSeal, { number: 2 });
    expect((await verdict()).problems).toEqual(['第2号封存已导出，数据库中却没有了']);
    await insertRows(4);
    await sealAudit(fork, now);
    expect((await verdict()).problems).toEqual(['第2号封存与导出时不同']);
    appendFileSync(heads, 'nonsense\n');
    expect((await verdict()).problems).toContain('导出文件第3行不是第3号封存');
  });
});

describe('any tampering with what is sealed', () => {
  const seals = [3, 4, 2];
  const rows = seals.reduce((sum, one) => sum + one, 0);
  const at = fc.integer({ min: 0, max: rows - 1 });
  const field = fc.constantFrom('actor', 'act', 'thing', 'from_state', 'to_state', 'reason', 'at', 'seal_number');
  const tampering = fc.oneof(
    fc.record({ kind: fc.constant('change' as const), at, field }),
    fc.record({ kind: fc.constant('remove' as const), at }),
    fc.record({ kind: fc.constant('swap' as const), at, other: at }).filter((one) => one.at !== one.other),
    fc.record({ kind: fc.constant('add' as const), at }),
    fc.record({
      kind: fc.constant('seal' as const),
      at: fc.integer({ min: 1, max: seals.length }),
      field: fc.constantFrom('head', 'previous_head', 'rows', 'first_id', 'last_id', 'number'),
    }),
  );

  it('is found: a change, a removal, a swap, an addition, an altered seal', { timeout: 240_000 }, async () => {
    await sealInBatches(seals);
    const ids = (await fork().find(AuditEntry, {}, { orderBy: { id: 'asc' } })).map((row) => row.id);
    await fc.assert(
      fc.asyncProperty(tampering, async (one) => {
        const em = fork();
        await em.begin();
        try {
          await tamper(em, ids, one);
          expect((await verifyAudit(em, readHeads(heads))).problems).not.toEqual([]);
        } finally {
          await em.rollback();
        }
      }),
      { numRuns: 150 },
    );
    expect((await verdict()).problems).toEqual([]);
  });

  type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

  async function tamper(em: EntityManager, ids: readonly number[], one: Tampering): Promise<void> {
    const run = (text: string, values: readonly unknown[]) => query(em, { text, values });
    const id = ids[one.at];
    switch (one.kind) {
      case 'remove':
        return void (await run('delete from audit_entry where id = ?', [id]));
      case 'swap':
        await run('update audit_entry set id = 2000000000 where id = ?', [id]);
        await run('update audit_entry set id = ? where id = ?', [id, ids[one.other]]);
        return void (await run('update audit_entry set id = ? where id = 2000000000', [ids[one.other]]));
      case 'add':
        return void (await em.insert(AuditEntry, {
          at: now(),
          actor: 'person:1',
          act: 'forged',
          thing: 'x',
          sealNumber: 1,
        }));
      case 'seal':
        return void (await run(`update audit_seal set \`${one.field}\` = ? where number = ?`, [
          ['head', 'previous_head'].includes(one.field) ? 'f'.repeat(64) : 1_000_000,
          one.at,
        ]));
      case 'change': {
        const [row] = await run('select * from audit_entry where id = ?', [id]);
        const value =
          one.field === 'seal_number'
            ? row?.['seal_number'] === 1
              ? 2
              : 1
            : one.field === 'at'
              ? (await em.findOneOrFail(AuditEntry, { id: id ?? 0 })).at
              : `${JSON.stringify(row?.[one.field])}x`;
        if (value instanceof Date)
          await em.nativeUpdate(AuditEntry, { id: id ?? 0 }, { at: new Date(value.getTime() + 1000) });
        else await run(`update audit_entry set \`${one.field}\` = ? where id = ?`, [value, id]);
      }
    }
  }

  it('is verified as it stands at one moment, whatever another server seals meanwhile', async () => {
    await sealInBatches([3]);
    await insertRows(5);
    const elsewhere = await openDatabase(test.place);
    // After the seals were read, and before their rows are.
    const driver = test.database.em.getDriver();
    const find = driver.find.bind(driver);
    let sealed = 0;
    // Another server knows nothing of the transaction here.
    const outside = AsyncLocalStorage.snapshot();
    driver.find = async (entity, ...more) => {
      const found = await find(entity, ...more);
      if ((entity as unknown) === AuditSeal && sealed === 0)
        sealed = await outside(() => sealAudit(() => elsewhere.em.fork(), now));
      return found;
    };
    try {
      expect((await verdict()).problems).toEqual([]);
      expect(sealed).toBe(5);
    } finally {
      driver.find = find;
      await elsewhere.close(true);
    }
    expect(await verdict()).toMatchObject({ seals: 2, sealedRows: 8, unsealedRows: 0, problems: [] });
  });
});
