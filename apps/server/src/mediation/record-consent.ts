import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { answerInvitation } from './answer-invitation.ts';
import { caseForAct, dayOnCase, partyOf } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** A party agreed to mediation. @throws RuleError `consent-given`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function recordConsent(
  context: ActContext,
  input: Received<'mediation', 'recordConsent'>,
): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationDesk);
  const party = await partyOf(context, row, input.party);
  const day = dayOnCase(context, row, input.day);
  await answerInvitation(context, row, party, { act: 'recordConsent', agree: true, way: input.way, day });
  await context.em.flush();
  return presentCase(context, row);
}
