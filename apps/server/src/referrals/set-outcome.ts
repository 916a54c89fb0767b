import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applyReferralAct, RuleError, type ReferralAct, type ReferralState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { presentReferral, type PresentedReferral } from './present-referral.ts';
import { Referral } from './referral.entity.ts';
import { referrers } from './referrals.policy.ts';

const actFor: Readonly<Record<Received<'referrals', 'setOutcome'>['outcome'], ReferralAct>> = {
  accepted: 'accept',
  completed: 'complete',
  rejected: 'reject',
};

/** What the other office said became of it. @throws RuleError `wrong-state`, `day-in-future`, `not-yet` for a day before it was sent, `not-found` */
export async function setReferralOutcome(
  context: ActContext,
  input: Received<'referrals', 'setOutcome'>,
): Promise<PresentedReferral> {
  const { em, keyring, today } = context;
  const row = await em.findOne(
    Referral,
    { id: keyring.ids.open('referral', input.referral) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || !reaches(actorOf(context), referrers, row.place)) throw new RuleError('not-found');
  await em.populate([row], ['unit']);
  const before = row.outcome as ReferralState;
  row.outcome = applyReferralAct(before, actFor[input.outcome]);
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  if (input.day < (row.outcomeOn ?? row.referredOn))
    throw new RuleError('not-yet', { when: '转介的日子', act: '登记结果' });
  row.outcomeOn = input.day;
  recordAct(context, { act: 'referrals.setOutcome', thing: `referral:${row.id}`, from: before, to: row.outcome });
  await em.flush();
  return presentReferral(context, row);
}
