import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { answerInvitation } from './answer-invitation.ts';
import { ownCase } from './own-parties.ts';
import { presentTold, type PresentedTold } from './present-told.ts';

/** A party answers for itself whether it agrees to mediation. @throws RuleError `consent-given`, `wrong-state`, `not-found` */
export async function respondToInvitation(
  context: ActContext,
  input: Received<'mediation', 'respondToInvitation'>,
): Promise<PresentedTold> {
  const { row, own } = await ownCase(context, input.case);
  const party = own.find((one) => one.consent === 'pending');
  if (!party) throw new RuleError('consent-given');
  await answerInvitation(context, row, party, {
    act: 'respondToInvitation',
    agree: input.agree,
    way: 'online',
    day: context.today,
    reason: input.reason,
  });
  await context.em.flush();
  return presentTold(context, row, own);
}
