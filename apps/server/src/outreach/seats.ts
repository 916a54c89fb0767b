import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';

/**
 * Takes a seat if one is free. Everything that gives somebody a seat comes through here; the row stays locked until
 * the end of the transaction, so whatever is read of the event afterwards holds.
 * @returns whether there was one
 */
export async function takeSeat(em: EntityManager, eventId: number): Promise<boolean> {
  return (
    (await change(
      em,
      'update event_seating set taken = taken + 1 where event_id = ? and taken < capacity and open = ?',
      [eventId, true],
    )) === 1
  );
}

/** Gives a held seat back. Everything that ends a held sign-up comes through here. */
export async function freeSeat(em: EntityManager, eventId: number): Promise<void> {
  if (
    (await change(em, 'update event_seating set taken = taken - 1 where event_id = ? and taken > 0', [eventId])) !== 1
  )
    throw new Error(`event ${eventId} had no seat to free`);
}

async function change(em: EntityManager, text: string, values: readonly unknown[]): Promise<number> {
  const { affectedRows } = await (em as SqlEntityManager).execute<{ affectedRows: number }>(text, [...values], 'run');
  return affectedRows;
}
