import { referralOutcomes } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type ReferralState = keyof typeof referralOutcomes;
export type ReferralAct = 'accept' | 'complete' | 'reject';

/** What became of a matter sent on. The other office may finish it without first saying that it took it. */
export const referralTable: TransitionTable<ReferralState, ReferralAct> = {
  thing: '转介',
  initial: 'sent',
  states: referralOutcomes,
  acts: {
    accept: {
      word: '登记受理',
      roles: ['adviser', 'mediator', 'community-clerk', 'street-officer'],
      moves: { sent: 'accepted' },
    },
    complete: {
      word: '登记办结',
      roles: ['adviser', 'mediator', 'community-clerk', 'street-officer'],
      moves: { sent: 'completed', accepted: 'completed' },
    },
    reject: {
      word: '登记不予受理',
      roles: ['adviser', 'mediator', 'community-clerk', 'street-officer'],
      moves: { sent: 'rejected' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyReferralAct(state: ReferralState, act: ReferralAct): ReferralState {
  return applyAct(referralTable, state, act);
}
