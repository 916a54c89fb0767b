import type { EntityClass, EntityManager, RequiredEntityData } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';

/** Rows a statement; both databases take this many of our widest table. */
const batch = 400;

/**
 * Inserts many rows. Runs in a transaction that has written already: on SQLite nobody else writes meanwhile, so that the
 * ids after the last one are ours; MySQL reports them.
 * @returns their ids, in the order of the rows
 */
export async function insertNumbered<E extends object>(
  em: EntityManager,
  entity: EntityClass<E>,
  rows: readonly RequiredEntityData<E>[],
): Promise<number[]> {
  const table = quote(em.getMetadata().get(entity).tableName);
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += batch) {
    const part = rows.slice(start, start + batch);
    const [last] = await query(em, { text: `select coalesce(max(id), 0) as last from ${table}`, values: [] });
    const reported = await em.insertMany(entity, part);
    if (reported.length === part.length) {
      ids.push(...reported.map(Number));
      continue;
    }
    const made = await query(em, {
      text: `select id from ${table} where id > ? order by id`,
      values: [last?.['last']],
    });
    if (made.length !== part.length) throw new Error(`${table}: ${made.length} rows for ${part.length}`);
    ids.push(...made.map((row) => Number(row['id'])));
  }
  return ids;
}
