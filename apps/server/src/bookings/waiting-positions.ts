import type { EntityManager } from '@mikro-orm/core';
import { query } from '../database/sql.ts';

/** Where each waiting booking stands in its slot's line, 1 for the next; one statement, none when nobody waits. */
export async function waitingPositions(
  em: EntityManager,
  bookings: readonly { readonly id: number; readonly state: string }[],
): Promise<Map<number, number>> {
  const waiting = bookings.filter((one) => one.state === 'waiting').map((one) => one.id);
  if (waiting.length === 0) return new Map();
  const rows = await query(em, {
    text:
      `select b.id as id, count(*) as position from booking b join booking a on a.slot_id = b.slot_id and a.state = 'waiting' and a.id <= b.id` +
      ` where b.id in (${waiting.map(() => '?').join(', ')}) group by b.id`,
    values: waiting,
  });
  return new Map(rows.map((row) => [Number(row['id']), Number(row['position'])]));
}
