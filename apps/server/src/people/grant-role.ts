import type { EntityManager } from '@mikro-orm/core';
import type { Day, Role } from '@linfa/domain';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

export interface Grant {
  readonly role: Role;
  /** Who is served, whoever employs the person; reach is this unit's subtree. */
  readonly unit: OrgUnit;
  readonly from: Day;
  /** The first day on which it is no longer held; null while it lasts. */
  readonly to?: Day | null;
}

/** Gives a person a role at a unit for a period, within the caller's transaction. */
export async function grantRole(
  em: EntityManager,
  person: Person,
  { role, unit, from, to = null }: Grant,
): Promise<RoleHolding> {
  const holding = em.create(RoleHolding, { person, role, unit, place: unit.place, from, to });
  em.persist(holding);
  await em.flush();
  return holding;
}
