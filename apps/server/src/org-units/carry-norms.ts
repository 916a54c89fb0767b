import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { Norm } from '../norms/norm.entity.ts';

/** Rules that a unit and those below it set for themselves go with them: they end at the old place and go on at the new one. */
export async function carryNorms(em: EntityManager, from: string, to: string, on: Day): Promise<void> {
  for (const norm of await lastingAt(em, from, on)) {
    const place = to + norm.place.slice(from.length);
    if (norm.validFrom >= on) {
      norm.place = place;
      continue;
    }
    const { code, value, source, validTo } = norm;
    em.persist(em.create(Norm, { code, place, value, source, validFrom: on, validTo: validTo ?? null }));
    norm.validTo = on;
  }
  await em.flush();
}

/** The rules of units that are no more end with them. */
export async function endNorms(em: EntityManager, place: string, on: Day): Promise<void> {
  for (const norm of await lastingAt(em, place, on)) {
    if (norm.validFrom >= on) em.remove(norm);
    else norm.validTo = on;
  }
  await em.flush();
}

function lastingAt(em: EntityManager, place: string, on: Day): Promise<Norm[]> {
  return em.find(Norm, {
    place: { $gte: place, $lt: `${place}~` },
    $or: [{ validTo: null }, { validTo: { $gt: on } }],
  });
}
