import { query } from '../database/sql.ts';
import type { App } from '../app.ts';

/** What a slot says it has given away, and how many bookings really hold a place in it. They must never differ. */
export async function placesHeld(
  app: App,
  slotId: number,
): Promise<{ readonly taken: number; readonly held: number; readonly capacity: number }> {
  const [row] = await query(app.fork(), {
    text: `select s.taken as taken, s.capacity as capacity, (select count(*) from booking b where b.slot_id = s.id and b.state in ('booked', 'arrived', 'missed', 'served')) as held from slot s where s.id = ?`,
    values: [slotId],
  });
  return { taken: Number(row?.['taken']), held: Number(row?.['held']), capacity: Number(row?.['capacity']) };
}
