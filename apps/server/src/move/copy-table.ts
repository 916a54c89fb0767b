import type { EntityManager } from '@mikro-orm/core';
import { query, quote, type Row } from '../database/sql.ts';
import { forMysql, TableDigest } from './canonical-row.ts';
import { selectionOf, type MovableTable } from './movable-tables.ts';

/** What a table holds, in one line. */
export interface TableContent {
  readonly rows: number;
  readonly digest: string;
}

/** Few enough that pieces of files fit into one packet of MySQL. */
const rowsAtOnce = 100;
/** MySQL takes 65,535 values a statement. */
const valuesAtOnce = 20_000;

/** Copies a table's rows with their ids. @returns what the source held */
export async function copyTable(from: EntityManager, to: EntityManager, table: MovableTable): Promise<TableContent> {
  const digest = new TableDigest(table);
  const names = table.columns.map((column) => quote(column.name)).join(', ');
  const places = `(${table.columns.map(() => '?').join(', ')})`;
  for await (const rows of rowsOf(from, table)) {
    for (const row of rows) digest.add(row);
    await query(to, {
      text: `insert into ${quote(table.name)} (${names}) values ${rows.map(() => places).join(', ')}`,
      values: rows.flatMap((row) => forMysql(table, row)),
    });
  }
  return { rows: digest.rows, digest: digest.hex() };
}

/** Reads a table to its end. */
export async function contentOf(em: EntityManager, table: MovableTable): Promise<TableContent> {
  const digest = new TableDigest(table);
  for await (const rows of rowsOf(em, table)) for (const row of rows) digest.add(row);
  return { rows: digest.rows, digest: digest.hex() };
}

async function* rowsOf(em: EntityManager, table: MovableTable): AsyncGenerator<readonly Row[]> {
  const limit = Math.min(rowsAtOnce, Math.floor(valuesAtOnce / table.columns.length));
  const key = quote(table.key);
  let after: unknown;
  for (;;) {
    const rows = await query(em, {
      text: `select ${selectionOf(table)} from ${quote(table.name)}${after === undefined ? '' : ` where ${key} > ?`}
        order by ${key} limit ${limit}`,
      values: after === undefined ? [] : [after],
    });
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.[table.key];
    if (rows.length < limit) return;
  }
}
