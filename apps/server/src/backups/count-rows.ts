import type { EntityManager } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';
import { tableNames } from '../database/table-names.ts';

/** How many rows each table has, those of the migrations included. */
export async function countRows(em: EntityManager): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const name of await tableNames(em)) {
    const [counted] = await query(em, { text: `select count(*) as n from ${quote(name)}`, values: [] });
    rows[name] = Number(counted?.['n']);
  }
  return rows;
}
