import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { mayGrant, RuleError, type Role } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertAdministered } from './assert-administered.ts';
import { presentStaffAnew, type PresentedPerson } from './present-person.ts';
import { RoleHolding } from './role-holding.entity.ts';

/**
 * Ends a role from a day on, today or later; one that would only have begun then never begins. Those who may grant it may
 * end it.
 * @throws RuleError `not-found`, `already-ended`, `before-today`, `last-administrator`
 */
export async function endRole(context: ActContext, input: Received<'people', 'endRole'>): Promise<PresentedPerson> {
  const { em, keyring, today } = context;
  const id = keyring.ids.open('holding', input.holding);
  const holding = await em.findOne(RoleHolding, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (holding) await em.populate(holding, ['unit', 'person']);
  if (!holding || !mayGrant(actorOf(context).holdings, holding.role as Role, holding.unit.place))
    throw new RuleError('not-found');
  if (input.day < today) throw new RuleError('before-today', { day: input.day });
  if (holding.to && holding.to <= input.day) throw new RuleError('already-ended', { day: holding.to });
  const { person, unit, role } = holding;
  if (holding.from >= input.day) em.remove(holding);
  else holding.to = input.day;
  await em.flush();
  if (role === 'administrator') await assertAdministered(em, unit.place, today);
  recordAct(context, {
    act: 'people.endRole',
    thing: `person:${person.id}`,
    from: role,
    reason: `orgUnit:${unit.id} ${input.day}`,
  });
  return presentStaffAnew(context, person);
}
