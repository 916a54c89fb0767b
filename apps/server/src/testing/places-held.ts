import type { App } from '../app.ts';
import { slotPlaces } from '../verify/slots-check.ts';

/** What a slot says it has given away, and how many bookings really hold a place in it. They must never differ. */
export async function placesHeld(
  app: App,
  slotId: number,
): Promise<{ readonly taken: number; readonly held: number; readonly capacity: number }> {
  const [row] = await slotPlaces(app.fork(), 's.id = ?', [slotId]);
  return { taken: Number(row?.['taken']), held: Number(row?.['held']), capacity: Number(row?.['capacity']) };
}
