import type { EntityManager } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';
import { tableNames } from '../database/table-names.ts';
import type { DumpLine } from './dump-mysql.ts';
import { mysqlTable, type MysqlTable } from './mysql-tables.ts';

const bytesAtOnce = 1 << 20;

/** Makes the tables of a dump in an empty database and fills them. What it began is taken away again when it fails. */
export async function loadMysql(fork: () => EntityManager, lines: AsyncIterable<string>): Promise<void> {
  try {
    let table: MysqlTable | undefined;
    let rows: unknown[][] = [];
    let bytes = 0;
    const put = async (): Promise<void> => {
      if (table && rows.length > 0) await insert(fork(), table, rows);
      [rows, bytes] = [[], 0];
    };
    for await (const text of lines) {
      const line = JSON.parse(text) as DumpLine;
      if (Array.isArray(line)) {
        rows.push(line);
        bytes += text.length;
        if (bytes >= bytesAtOnce) await put();
        continue;
      }
      await put();
      table = await make(fork(), line);
    }
    await put();
  } catch (error) {
    await dropTables(fork());
    throw error;
  }
}

/** References may point at what is not there yet; the setting belongs to the connection and goes back with it. */
function unchecked<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return em.transactional(async (inside) => {
    await query(inside, { text: 'set foreign_key_checks = 0', values: [] });
    try {
      return await work(inside);
    } finally {
      await query(inside, { text: 'set foreign_key_checks = 1', values: [] });
    }
  });
}

async function make(em: EntityManager, line: { readonly table: string; readonly made: string }): Promise<MysqlTable> {
  await unchecked(em, (inside) => query(inside, { text: line.made, values: [] }));
  return mysqlTable(em, line.table);
}

async function insert(em: EntityManager, { name, columns }: MysqlTable, rows: readonly unknown[][]): Promise<void> {
  const marks = `(${columns.map((one) => (one.kind === 'bytes' ? 'unhex(?)' : '?')).join(', ')})`;
  await unchecked(em, (inside) =>
    query(inside, {
      text: `insert into ${quote(name)} (${columns.map((one) => quote(one.name)).join(', ')})
        values ${rows.map(() => marks).join(', ')}`,
      values: rows.flat(),
    }),
  );
}

async function dropTables(em: EntityManager): Promise<void> {
  const tables = await tableNames(em);
  if (tables.length > 0)
    await unchecked(em, (inside) => query(inside, { text: `drop table ${tables.map(quote).join(', ')}`, values: [] }));
}
