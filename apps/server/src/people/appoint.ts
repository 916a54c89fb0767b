import { mayGrant, RuleError, type Day, type Role } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { grantRole } from './grant-role.ts';
import type { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

export interface Appointment {
  readonly role: Role;
  readonly unit: OrgUnit;
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * Grants a role to somebody who is locked, in the name of the actor.
 * @throws RuleError `not-allowed` for a role above one's own, `not-yourself`, `bad-term`, `unit-not-valid`, `role-held-already`
 */
export async function appoint(
  context: ActContext,
  act: string,
  person: Person,
  grant: Appointment,
): Promise<RoleHolding> {
  const { em } = context;
  assertMayAppoint(context, person, grant);
  await placeOn(em, grant.unit, grant.from);
  const held = await em.find(RoleHolding, {
    person: person.id,
    role: grant.role,
    unit: grant.unit.id,
    $or: [{ to: null }, { to: { $gt: grant.from } }],
    ...(grant.to !== null && { from: { $lt: grant.to } }),
  });
  if (held.length > 0) throw new RuleError('role-held-already');
  const holding = await grantRole(em, person, grant);
  recordAct(context, {
    act,
    thing: `person:${person.id}`,
    to: grant.role,
    reason: `orgUnit:${grant.unit.id} ${grant.from}`,
  });
  return holding;
}

/** @throws RuleError `not-allowed`, `not-yourself`, `unit-ended`, `bad-term` */
function assertMayAppoint(context: ActContext, person: Person | null, { role, unit, from, to }: Appointment): void {
  const actor = actorOf(context);
  if (!mayGrant(actor.holdings, role, unit.place)) throw new RuleError('not-allowed');
  if (person?.id === actor.personId) throw new RuleError('not-yourself');
  if (unit.validTo) throw new RuleError('unit-ended', { unit: unit.name, day: unit.validTo });
  if (to !== null && to <= from) throw new RuleError('bad-term');
}
