import { IsolationLevel, type EntityManager } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';
import { mysqlTables, type MysqlTable } from './mysql-tables.ts';

/** Fewer rows at once where each may be a megabyte. */
const rowsAtOnce = { wide: 8, plain: 1000 };

/** A line of the file: a table with the statement that makes it, or one of its rows in the order of its columns. */
export type DumpLine =
  | { readonly table: string; readonly made: string; readonly columns: readonly string[] }
  | unknown[];

/**
 * Every row as it stands at one moment, while others go on writing: one transaction that reads a snapshot.
 * `inside` is asked at the same moment.
 */
export function dumpMysql<T>(
  em: EntityManager,
  write: (line: string) => Promise<void>,
  inside: (em: EntityManager) => Promise<T>,
): Promise<{ readonly rows: Record<string, number>; readonly also: T }> {
  return em.transactional(
    async (snapshot) => {
      const also = await inside(snapshot);
      const rows: Record<string, number> = {};
      for (const table of await mysqlTables(snapshot)) rows[table.name] = await dumpTable(snapshot, table, write);
      return { rows, also };
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

async function dumpTable(
  em: EntityManager,
  { name, made, key, columns }: MysqlTable,
  write: (line: string) => Promise<void>,
): Promise<number> {
  await write(lineOf({ table: name, made, columns: columns.map((one) => one.name) }));
  const asked = columns.map((one, at) => {
    const column = quote(one.name);
    if (one.kind === 'bytes') return `hex(${column}) as c${at}`;
    return one.kind === 'text' ? `cast(${column} as char) as c${at}` : `${column} as c${at}`;
  });
  const most = columns.some((one) => one.kind === 'bytes') ? rowsAtOnce.wide : rowsAtOnce.plain;
  let count = 0;
  let after: unknown;
  for (;;) {
    const found = await query(em, {
      text: `select ${asked.join(', ')}, ${quote(key)} as k from ${quote(name)}
        ${after === undefined ? '' : `where ${quote(key)} > ?`} order by ${quote(key)} limit ${most}`,
      values: after === undefined ? [] : [after],
    });
    for (const row of found) await write(lineOf(columns.map((_, at) => row[`c${at}`])));
    count += found.length;
    if (found.length < most) return count;
    after = found.at(-1)?.['k'];
  }
}

function lineOf(line: DumpLine): string {
  return `${JSON.stringify(line)}\n`;
}
