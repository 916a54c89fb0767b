import type { Answer } from '@linfa/contract';
import { actsOpen, referralTable, type ReferralState, type referralTargets } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { Referral } from './referral.entity.ts';
import { referrers } from './referrals.policy.ts';

export type PresentedReferral = Answer<'referrals', 'record'>;

/** A referral as the actor may see it; who was sent on is never shown in lists. */
export function presentReferral(context: ActContext, row: Referral): PresentedReferral {
  const { keyring } = context;
  const actor = actorOf(context);
  const serves = reaches(actor, referrers, row.place);
  const outcome = row.outcome as ReferralState;
  return {
    id: keyring.ids.seal('referral', row.id),
    unit: { code: row.unit.code, name: row.unit.name },
    day: row.referredOn,
    target: row.target as keyof typeof referralTargets,
    outcome,
    outcomeDay: row.outcomeOn ?? null,
    note: row.noteCipher && serves ? keyring.open(row.noteCipher) : '',
    fromConsultation: row.originSet === 'consultations',
    version: row.version,
    may: [...(serves ? (['amend'] as const) : []), ...actsOpen(referralTable, outcome, rolesAt(actor, row.place))],
  };
}
