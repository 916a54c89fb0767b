import { LockMode } from '@mikro-orm/core';
import { RuleError, type Day, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';

/** The case, locked before it is judged, for somebody who acts on it in one of the roles. @throws RuleError `not-found` */
export async function caseForAct(context: ActContext, sealed: string, roles: readonly Role[]): Promise<MediationCase> {
  const row = await lockCase(context, sealed);
  const assignments = await assignmentsOf(context, [row.id]);
  if (!seesCase(actorOf(context), row, roles, assignments.get(row.id) ?? [])) throw new RuleError('not-found');
  await context.em.populate([row], ['unit']);
  return row;
}

/** @throws RuleError `not-found` */
export async function lockCase({ em, keyring }: ActContext, sealed: string): Promise<MediationCase> {
  const id = keyring.ids.open('mediationCase', sealed);
  const row = await em.findOne(MediationCase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!row) throw new RuleError('not-found');
  return row;
}

/** The case's parties in the order in which they were named. */
export function partiesOf({ em }: ActContext, row: MediationCase): Promise<MediationParty[]> {
  return em.find(MediationParty, { case: row.id }, { orderBy: { id: 'asc' }, populate: ['person'] });
}

/** One party of the case. @throws RuleError `not-found` for one of another case */
export async function partyOf(context: ActContext, row: MediationCase, sealed: string): Promise<MediationParty> {
  const id = context.keyring.ids.open('mediationParty', sealed);
  const party = await context.em.findOne(MediationParty, { id, case: row.id }, { populate: ['person'] });
  if (!party) throw new RuleError('not-found');
  return party;
}

/** A day between the case's acceptance and today; today unless said. @throws RuleError `day-out-of-order` */
export function dayOnCase({ today }: ActContext, row: MediationCase, day: Day = today): Day {
  const from = row.acceptedOn ?? day;
  if (day < from || day > today) throw new RuleError('day-out-of-order', { day, from, to: today });
  return day;
}
