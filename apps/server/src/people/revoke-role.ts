import type { EntityManager } from '@mikro-orm/core';
import type { Day, Role } from '@linfa/domain';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

/**
 * Ends a person's role at a unit from a day on, within the caller's transaction. What was held before stays on record;
 * a grant that would only have begun later never begins.
 * @returns how many holdings ended
 */
export async function revokeRole(
  em: EntityManager,
  person: Person,
  { role, unit, from }: { readonly role: Role; readonly unit: OrgUnit; readonly from: Day },
): Promise<number> {
  const held = await em.find(RoleHolding, { person, role, unit, $or: [{ to: null }, { to: { $gt: from } }] });
  for (const holding of held) {
    if (holding.from >= from) em.remove(holding);
    else holding.to = from;
  }
  await em.flush();
  return held.length;
}
