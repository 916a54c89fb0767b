import type { EntityManager } from '@mikro-orm/core';
import { dialectOfManager, query, quote } from '../database/sql.ts';

/** How many rows each table has, those of the migrations included. */
export async function countRows(em: EntityManager): Promise<Record<string, number>> {
  const names = await query(em, {
    text:
      dialectOfManager(em) === 'mysql'
        ? `select table_name as name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE' order by table_name`
        : `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
    values: [],
  });
  const rows: Record<string, number> = {};
  for (const row of names) {
    const name = String(row['name']);
    const [counted] = await query(em, { text: `select count(*) as n from ${quote(name)}`, values: [] });
    rows[name] = Number(counted?.['n']);
  }
  return rows;
}
