import type { Received } from '@linfa/contract';
import { applyMediationCaseAct, RuleError, type MediationCaseState } from '@linfa/domain';
import { queueTextCheck } from '../../content-flags/queue-text-check.ts';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { queueNotice } from '../../notices/queue-notice.ts';
import { Person } from '../../people/person.entity.ts';
import { assignmentsOf } from '../case-access.ts';
import { MediationFollowUp } from '../mediation-follow-up.entity.ts';
import { noteCaseStep } from '../note-step.ts';
import { ownCase } from '../own-parties.ts';
import { presentTold, type PresentedTold } from '../present-told.ts';
import { ofCase } from '../tell-parties.ts';
import { agreementInEffect } from './agreement-in-effect.ts';
import type { FollowUpNote } from './follow-up-note.ts';

/**
 * A party says for itself how the agreement is kept and how content it is, once a day at the most; its mediators are told.
 * The committee's own duty to follow up stays: what a party says here is not a visit.
 * @throws RuleError `wrong-state`, `no-agreement`, `agreement-not-effective`, `already-recorded`, `not-found`
 */
export async function answerFollowUp(
  context: ActContext,
  input: Received<'mediation', 'answerFollowUp'>,
): Promise<PresentedTold> {
  const { em, keyring, now, today } = context;
  const { row, own } = await ownCase(context, input.case);
  applyMediationCaseAct(row.state as MediationCaseState, 'answer-follow-up');
  await agreementInEffect(context, row, '答复回访');
  const [party] = own;
  if (await em.findOne(MediationFollowUp, { party: party.id, on: today, ownAnswer: true }))
    throw new RuleError('already-recorded', { day: today });
  const said: FollowUpNote = { reason: '当事人本人答复', note: input.note };
  const writer = em.getReference(Person, actorOf(context).personId);
  const answer = em.create(MediationFollowUp, {
    case: row,
    party,
    on: today,
    way: 'online',
    ownAnswer: true,
    performance: input.performance,
    satisfaction: input.satisfaction,
    noteCipher: keyring.seal(JSON.stringify(said)),
    visitor: writer,
    at: now,
  });
  em.persist(answer);
  await em.flush();
  if (input.note !== '')
    queueTextCheck(context, { kind: 'mediation-follow-up', id: answer.id, writer, unit: row.unit });
  noteCaseStep(context, row, { act: 'answerFollowUp' });
  for (const { mediator } of (await assignmentsOf(context, [row.id])).get(row.id) ?? [])
    if (mediator) queueNotice(context, mediator, 'mediation-answered', { case: row.id }, ofCase(row));
  await em.flush();
  return presentTold(context, row, own);
}
