import type { Received } from '@linfa/contract';
import { applyConfirmationAct, confirmationDue, RuleError, type ConfirmationState } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { Person } from '../../people/person.entity.ts';
import { caseForAct, partiesOf } from '../case-for-act.ts';
import { JudicialConfirmation } from '../judicial-confirmation.entity.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { moveCase } from '../move-case.ts';
import { agreementInEffect, dayBetween } from './agreement-in-effect.ts';
import { presentAfter, type PresentedAfter } from './present-after.ts';

/**
 * The parties ask a court together to confirm their agreement, within thirty days of its taking effect (人民调解法 art. 33).
 * @throws RuleError `wrong-state`, `no-agreement`, `agreement-not-effective`, `day-out-of-order`,
 * `confirmation-too-late`, `not-joint`, `not-found`
 */
export async function applyForConfirmation(
  context: ActContext,
  input: Received<'mediation', 'applyForConfirmation'>,
): Promise<PresentedAfter> {
  const { em, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  moveCase(context, row, 'apply-confirmation', 'applyForConfirmation');
  const { agreement, effectiveOn } = await agreementInEffect(context, row, '申请司法确认');
  row.confirmation = applyConfirmationAct(row.confirmation as ConfirmationState, 'apply');
  const day = dayBetween(context, effectiveOn, input.day);
  const due = confirmationDue(effectiveOn);
  if (day > due) throw new RuleError('confirmation-too-late', { day: due });
  await assertJoint(context, row, input.applicants);
  em.persist(
    em.create(JudicialConfirmation, {
      agreement,
      appliedOn: day,
      court: input.court,
      result: row.confirmation,
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
    }),
  );
  await em.flush();
  return presentAfter(context, row);
}

/** Both sides together: nobody can ask for the others. @throws RuleError `not-joint`; `not-found` for parties of other cases */
async function assertJoint(context: ActContext, row: MediationCase, applicants: readonly string[]): Promise<void> {
  const named = new Set(applicants.map((sealed) => context.keyring.ids.open('mediationParty', sealed)));
  const parties = await partiesOf(context, row);
  if ([...named].some((id) => !parties.some((party) => party.id === id))) throw new RuleError('not-found');
  const absent = parties.filter((party) => !named.has(party.id)).length;
  if (absent > 0) throw new RuleError('not-joint', { count: absent });
}
