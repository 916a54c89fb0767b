import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { mayGrant, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { revokeRole } from '../people/revoke-role.ts';
import { AdviserAssignment } from './adviser-assignment.entity.ts';
import { presentAssignments, type PresentedAssignment } from './present-assignment.ts';

/**
 * Ends an assignment from a day on, today or later, and with it the adviser's role in the community.
 * @throws RuleError `not-found`, `already-ended`, `before-today`, `before-start`
 */
export async function endAssignment(
  context: ActContext,
  input: Received<'people', 'endAssignment'>,
): Promise<PresentedAssignment> {
  const { em, keyring, today } = context;
  const id = keyring.ids.open('assignment', input.assignment);
  const assignment = await em.findOne(AdviserAssignment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (assignment) await em.populate(assignment, ['unit', 'adviser']);
  if (!assignment || !mayGrant(actorOf(context).holdings, 'adviser', assignment.unit.place))
    throw new RuleError('not-found');
  const { unit, adviser, startsOn } = assignment;
  if (assignment.endsOn && assignment.endsOn <= input.day)
    throw new RuleError('already-ended', { day: assignment.endsOn });
  if (input.day < today) throw new RuleError('before-today', { day: input.day });
  if (input.day < startsOn) throw new RuleError('before-start', { day: input.day, start: startsOn });
  assignment.endsOn = input.day;
  await em.flush();
  if (adviser) await revokeRole(em, adviser, { role: 'adviser', unit, from: input.day });
  recordAct(context, {
    act: 'people.endAssignment',
    thing: `adviserAssignments:${id}`,
    to: 'ended',
    reason: input.day,
  });
  return (await presentAssignments(context, [assignment]))[0] as PresentedAssignment;
}
