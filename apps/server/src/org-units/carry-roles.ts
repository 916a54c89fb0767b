import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { RoleHolding } from '../people/role-holding.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';

/** Whoever held a role at a unit goes on in it at the unit that it became; twice the same role is held once. */
export async function carryRoles(em: EntityManager, unitId: number, to: OrgUnit, on: Day): Promise<void> {
  const there = await em.find(RoleHolding, { unit: to.id });
  const taken = new Set(there.map((one) => `${one.person.id} ${one.role}`));
  for (const holding of await endRoles(em, unitId, on)) {
    const { person, role, from, to: until } = holding;
    if (taken.has(`${person.id} ${role}`)) continue;
    taken.add(`${person.id} ${role}`);
    em.persist(
      em.create(RoleHolding, { person, role, unit: to, place: to.place, from: from > on ? from : on, to: until }),
    );
  }
  await em.flush();
}

/** Ends the roles held at a unit. @returns them as they were held */
export async function endRoles(
  em: EntityManager,
  unitId: number,
  on: Day,
): Promise<Pick<RoleHolding, 'person' | 'role' | 'from' | 'to'>[]> {
  const held = await em.find(RoleHolding, { unit: unitId, $or: [{ to: null }, { to: { $gt: on } }] });
  const before = held.map(({ person, role, from, to }) => ({ person, role, from, to: to ?? null }));
  for (const holding of held) {
    if (holding.from >= on) em.remove(holding);
    else holding.to = on;
  }
  await em.flush();
  return before;
}
