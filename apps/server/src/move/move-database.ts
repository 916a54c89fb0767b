import { RuleError } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { verifyAudit } from '../audit/verify-audit.ts';
import { migrate } from '../database/migrate.ts';
import type { Database } from '../database/open-database.ts';
import { query, quote } from '../database/sql.ts';
import { tableNames } from '../database/table-names.ts';
import { contentOf, copyTable } from './copy-table.ts';
import { movableTables, type MovableTable } from './movable-tables.ts';

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

export interface Moved {
  readonly tables: readonly MovedTable[];
  readonly rows: number;
  /** The audit chain's head, recomputed from the rows on both sides. */
  readonly auditHead: string;
}

/**
 * Copies the embedded database into an empty MySQL database and holds the copy to the original: the rows of each table
 * and the audit chain, both read back. All of it is one transaction: what is interrupted or differs leaves nothing
 * behind but empty tables, and may be begun again. The original is not changed.
 * @throws RuleError `move-target-not-empty`, `move-differs`
 */
export async function moveDatabase(from: Database, to: Database): Promise<Moved> {
  const source = from.em.fork();
  const tables = movableTables(source);
  await assertNothingForgotten(source, tables);
  await migrate(to);
  const target = to.em.fork();
  // The keys of the tables as MySQL has them, and how finely it keeps instants.
  const wanted = movableTables(target);
  for (const table of wanted)
    if ((await query(target, { text: `select 1 from ${quote(table.name)} limit 1`, values: [] })).length > 0)
      throw new RuleError('move-target-not-empty', { table: table.name });
  const moved = await target.transactional((inside) => copyAll(source, inside, wanted));
  await keepCounters(source, target, tables);
  return moved;
}

async function copyAll(source: EntityManager, target: EntityManager, tables: readonly MovableTable[]): Promise<Moved> {
  // Rows refer to each other in both directions; the original's own references have been held to all along.
  await query(target, { text: 'set foreign_key_checks = 0', values: [] });
  const done: MovedTable[] = [];
  for (const table of tables) {
    const original = await copyTable(source, target, table);
    const copy = await contentOf(target, table);
    if (copy.rows !== original.rows || copy.digest !== original.digest)
      throw new RuleError('move-differs', { what: `表 ${table.name}` });
    done.push({ table: table.name, rows: original.rows });
  }
  await query(target, { text: 'set foreign_key_checks = 1', values: [] });
  const [before, after] = [await verifyAudit(source.fork(), []), await verifyAudit(target, [])];
  if (before.head !== after.head || before.sealedRows !== after.sealedRows || after.problems.length > 0)
    throw new RuleError('move-differs', { what: '审计链' });
  return { tables: done, rows: done.reduce((sum, one) => sum + one.rows, 0), auditHead: after.head };
}

/** An id that was given once is never given again: links and audit rows name it. */
async function keepCounters(
  source: EntityManager,
  target: EntityManager,
  tables: readonly MovableTable[],
): Promise<void> {
  const counters = await query(source, { text: 'select name, seq from sqlite_sequence', values: [] });
  const known = new Set(tables.map((table) => table.name));
  for (const { name, seq } of counters)
    if (known.has(String(name)))
      await query(target, {
        text: `alter table ${quote(String(name))} auto_increment = ${Number(seq) + 1}`,
        values: [],
      });
}

/** A table that no entity declares would stay behind unnoticed. */
async function assertNothingForgotten(source: EntityManager, tables: readonly MovableTable[]): Promise<void> {
  const known = new Set([...tables.map((table) => table.name), 'mikro_orm_migrations']);
  const forgotten = (await tableNames(source)).find((name) => !known.has(name));
  if (forgotten !== undefined) throw new RuleError('move-differs', { what: `表 ${forgotten}（本版本不认识）` });
}
