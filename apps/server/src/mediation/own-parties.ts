import type { FilterQuery } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { lockCase } from './case-for-act.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';

/**
 * Parties that the person asking is or speaks for: by account, by the phone number that was given, or as whoever asked.
 * Each way in has an index of its own: a condition on the joined request would read every party there is.
 */
export async function ownPartyFilter(context: ActContext): Promise<FilterQuery<MediationParty>> {
  const { personId } = actorOf(context);
  const { phoneIndex } = await context.em.findOneOrFail(Person, { id: personId });
  const asked = await context.em.find(
    MediationRequest,
    { requestedBy: personId, byStaff: false },
    { fields: ['id'], disableIdentityMap: true },
  );
  return {
    $or: [
      { person: personId },
      ...(phoneIndex ? [{ phoneIndex }] : []),
      ...(asked.length > 0 ? [{ side: 'applicant', request: { $in: asked.map((one) => one.id) } }] : []),
    ],
  };
}

/** The case's parties that are one's own, in the order in which they were named. */
export async function ownPartiesIn(context: ActContext, row: MediationCase): Promise<MediationParty[]> {
  return context.em.find(
    MediationParty,
    { $and: [{ case: row.id }, await ownPartyFilter(context)] },
    { orderBy: { id: 'asc' }, populate: ['person'] },
  );
}

/** The case, locked, with one's own parties in it. @throws RuleError `not-found` for everybody else */
export async function ownCase(
  context: ActContext,
  sealed: string,
): Promise<{ row: MediationCase; own: readonly [MediationParty, ...MediationParty[]] }> {
  const row = await lockCase(context, sealed);
  const [first, ...more] = await ownPartiesIn(context, row);
  if (!first) throw new RuleError('not-found');
  await context.em.populate([row], ['unit']);
  return { row, own: [first, ...more] };
}
