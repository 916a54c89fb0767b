import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { Norm } from './norm.entity.ts';

/** The rule in force at a place on a day: of those whose place contains it, the nearest; of those, the latest. */
export async function normInForce(em: EntityManager, code: string, place: string, on: Day): Promise<Norm | null> {
  return nearestNorm(
    await em.find(Norm, { code, validFrom: { $lte: on }, $or: [{ validTo: null }, { validTo: { $gt: on } }] }),
    place,
    on,
  );
}

/** The same among rows of one code that are loaded already. */
export function nearestNorm(rows: readonly Norm[], place: string, on: Day): Norm | null {
  const fitting = rows.filter(
    (row) => row.validFrom <= on && (!row.validTo || row.validTo > on) && place.startsWith(row.place),
  );
  fitting.sort((a, b) => b.place.length - a.place.length || (a.validFrom < b.validFrom ? 1 : -1));
  return fitting[0] ?? null;
}
