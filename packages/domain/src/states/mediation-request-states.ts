import { applyAct, type TransitionTable } from './transition-table.ts';

export const mediationRequestStates = {
  submitted: '已提交',
  accepted: '已受理',
  declined: '不予受理',
  withdrawn: '已撤回',
} as const;
export type MediationRequestState = keyof typeof mediationRequestStates;

export type MediationRequestAct = 'accept' | 'decline' | 'withdraw';

/** A request for mediation until it is a case or is over. Source: 人民调解法 art. 17, 人民调解工作若干规定 art. 23 to 25. */
export const mediationRequestTable: TransitionTable<MediationRequestState, MediationRequestAct> = {
  thing: '调解申请',
  initial: 'submitted',
  states: mediationRequestStates,
  acts: {
    accept: {
      word: '受理',
      roles: ['mediator', 'community-clerk', 'street-officer'],
      moves: { submitted: 'accepted' },
    },
    decline: {
      word: '不予受理',
      roles: ['mediator', 'community-clerk', 'street-officer'],
      moves: { submitted: 'declined' },
    },
    withdraw: {
      word: '撤回',
      roles: ['resident', 'mediator', 'community-clerk', 'street-officer'],
      moves: { submitted: 'withdrawn' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyMediationRequestAct(
  state: MediationRequestState,
  act: MediationRequestAct,
): MediationRequestState {
  return applyAct(mediationRequestTable, state, act);
}
