import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';

/**
 * Takes a place if one is free. Everything that gives somebody a place comes through here, as the first write of its
 * transaction where it can: the row stays locked until the end, so whatever is read of the slot afterwards holds.
 * @returns whether there was one
 */
export async function takePlace(em: EntityManager, slotId: number): Promise<boolean> {
  return (
    (await change(em, 'update slot set taken = taken + 1 where id = ? and taken < capacity and closed = ?', [
      slotId,
      false,
    ])) === 1
  );
}

/** Gives a held place back. Everything that ends a held booking comes through here. */
export async function freePlace(em: EntityManager, slotId: number): Promise<void> {
  if ((await change(em, 'update slot set taken = taken - 1 where id = ? and taken > 0', [slotId])) !== 1)
    throw new Error(`slot ${slotId} had no place to free`);
}

async function change(em: EntityManager, text: string, values: readonly unknown[]): Promise<number> {
  const { affectedRows } = await (em as SqlEntityManager).execute<{ affectedRows: number }>(text, [...values], 'run');
  return affectedRows;
}
