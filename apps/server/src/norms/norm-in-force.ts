import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { Norm } from './norm.entity.ts';

/** The rule in force at a place on a day: of those whose place contains it, the nearest; of those, the latest. */
export async function normInForce(em: EntityManager, code: string, place: string, on: Day): Promise<Norm | null> {
  const rows = await em.find(Norm, { code, validFrom: { $lte: on }, $or: [{ validTo: null }, { validTo: { $gt: on } }] });
  const fitting = rows.filter((row) => place.startsWith(row.place));
  fitting.sort((a, b) => b.place.length - a.place.length || (a.validFrom < b.validFrom ? 1 : -1));
  return fitting[0] ?? null;
}
