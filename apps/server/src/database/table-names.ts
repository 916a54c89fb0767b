import type { EntityManager } from '@mikro-orm/core';
import { dialectOfManager, query } from './sql.ts';

/** Every table that the database has, in the order of their names; those of the migrations included. */
export async function tableNames(em: EntityManager): Promise<string[]> {
  const rows = await query(em, {
    text:
      dialectOfManager(em) === 'mysql'
        ? `select table_name as name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE' order by table_name`
        : `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
    values: [],
  });
  return rows.map((row) => String(row['name']));
}
