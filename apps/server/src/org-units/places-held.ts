import type { EntityManager } from '@mikro-orm/core';
import { query } from '../database/sql.ts';

/**
 * Every place that is a unit's to look after, by its id: where it stands, where it stood, and where the units stood that
 * were merged into it. Records stay where they were made, and what is not finished there is still somebody's.
 */
export async function placesHeld(em: EntityManager, unitIds: readonly number[]): Promise<Map<number, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await query(em, {
    text: `with recursive line (unit_id, heir_id) as (
        select u.id, u.id from org_unit u where u.id in (${unitIds.map(() => '?').join(', ')})
        union select s.predecessor_id, line.heir_id from org_unit_succession s join line on s.successor_id = line.unit_id where s.kind = 'merge'
      )
      select distinct line.heir_id as heir, h.place as place from line join org_unit_place h on h.unit_id = line.unit_id order by h.place`,
    values: unitIds,
  });
  const held = new Map<number, string[]>();
  for (const row of rows)
    held.set(Number(row['heir']), [...(held.get(Number(row['heir'])) ?? []), String(row['place'])]);
  return held;
}
