import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { Person } from '../../people/person.entity.ts';
import { caseForAct, partyOf } from '../case-for-act.ts';
import { MediationFollowUp } from '../mediation-follow-up.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { moveCase } from '../move-case.ts';
import { agreementInEffect, dayBetween } from './agreement-in-effect.ts';
import type { FollowUpNote } from './follow-up-note.ts';
import { presentAfter, type PresentedAfter } from './present-after.ts';

/**
 * A visit or call to a party after the agreement; the visitor is whoever records it. What a party says of the
 * performance is kept with the visit and does not change the case's.
 * @throws RuleError `wrong-state`, `no-agreement`, `agreement-not-effective`, `day-out-of-order`, `already-recorded`,
 * `not-found`
 */
export async function recordFollowUp(
  context: ActContext,
  input: Received<'mediation', 'recordFollowUp'>,
): Promise<PresentedAfter> {
  const { em, keyring, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  moveCase(context, row, 'follow-up', 'recordFollowUp');
  const party = await partyOf(context, row, input.party);
  const { effectiveOn } = await agreementInEffect(context, row, '登记回访');
  const day = dayBetween(context, effectiveOn, input.day);
  if (await em.findOne(MediationFollowUp, { party: party.id, on: day, ownAnswer: false }))
    throw new RuleError('already-recorded', { day });
  const said: FollowUpNote = { reason: input.reason, note: input.note };
  em.persist(
    em.create(MediationFollowUp, {
      case: row,
      party,
      on: day,
      way: input.way,
      performance: input.performance ?? null,
      satisfaction: input.satisfaction ?? null,
      noteCipher: keyring.seal(JSON.stringify(said)),
      visitor: em.getReference(Person, actorOf(context).personId),
      at: now,
    }),
  );
  row.followedUp = true;
  await em.flush();
  return presentAfter(context, row);
}
