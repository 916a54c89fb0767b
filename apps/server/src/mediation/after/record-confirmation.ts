import type { Received } from '@linfa/contract';
import { applyConfirmationAct, RuleError, type ConfirmationState } from '@linfa/domain';
import type { ActContext } from '../../http/act-context.ts';
import { caseForAct } from '../case-for-act.ts';
import { JudicialConfirmation } from '../judicial-confirmation.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { moveCase } from '../move-case.ts';
import { dayBetween } from './agreement-in-effect.ts';
import { presentAfter, type PresentedAfter } from './present-after.ts';

/**
 * What the court decided, with its document. Only an agreement confirmed as valid counts as confirmed.
 * @throws RuleError `wrong-state` where nobody applied or the court has decided, `day-out-of-order`, `not-found`
 */
export async function recordConfirmation(
  context: ActContext,
  input: Received<'mediation', 'recordConfirmation'>,
): Promise<PresentedAfter> {
  const { em, keyring } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  moveCase(context, row, 'confirm', 'recordConfirmation', input.reason);
  const valid = input.result === 'valid';
  row.confirmation = applyConfirmationAct(row.confirmation as ConfirmationState, valid ? 'confirm' : 'reject');
  const application = await em.findOne(JudicialConfirmation, { agreement: { case: row.id } });
  // Cases of before this office kept applications have none to decide.
  if (!application) throw new RuleError('no-agreement');
  const day = dayBetween(context, application.appliedOn, input.day);
  application.result = row.confirmation;
  application.decidedOn = day;
  application.documentNumber = input.documentNumber;
  application.reasonCipher = input.reason === '' ? null : keyring.seal(input.reason);
  row.confirmedOn = valid ? day : null;
  await em.flush();
  return presentAfter(context, row);
}
