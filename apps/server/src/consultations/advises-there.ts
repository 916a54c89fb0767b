import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { RoleHolding } from '../people/role-holding.entity.ts';

/** Whether somebody is an adviser at a place on a day. */
export async function advisesThere(
  em: EntityManager,
  personId: number | null,
  place: string,
  on: Day,
): Promise<boolean> {
  if (personId === null) return false;
  const holdings = await em.find(RoleHolding, { person: personId, role: 'adviser' }, { populate: ['unit'] });
  return holdings.some((one) => place.startsWith(one.unit.place) && one.from <= on && (!one.to || one.to > on));
}
