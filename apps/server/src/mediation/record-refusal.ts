import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { answerInvitation } from './answer-invitation.ts';
import { caseForAct, dayOnCase, partyOf } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** A party clearly refused: there is no mediation (人民调解法 art. 17). @throws RuleError `consent-given`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function recordRefusal(
  context: ActContext,
  input: Received<'mediation', 'recordRefusal'>,
): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationDesk);
  const party = await partyOf(context, row, input.party);
  await answerInvitation(context, row, party, {
    act: 'recordRefusal',
    agree: false,
    way: input.way,
    day: dayOnCase(context, row, input.day),
    reason: input.reason,
  });
  await context.em.flush();
  return presentCase(context, row);
}
