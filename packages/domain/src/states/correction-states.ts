import { applyAct, type TransitionTable } from './transition-table.ts';

export const correctionStates = {
  requested: '待处理',
  corrected: '已更正',
  declined: '不予更正',
  withdrawn: '已撤回',
} as const;
export type CorrectionState = keyof typeof correctionStates;
export type CorrectionAct = 'correct' | 'decline' | 'withdraw';

/** A request to correct what staff entered (个人信息保护法 art. 46). It is answered with a reason either way. */
export const correctionTable: TransitionTable<CorrectionState, CorrectionAct> = {
  thing: '更正申请',
  initial: 'requested',
  states: correctionStates,
  acts: {
    correct: {
      word: '登记已更正',
      roles: ['community-clerk', 'street-officer', 'mediator'],
      moves: { requested: 'corrected' },
    },
    decline: {
      word: '不予更正',
      roles: ['community-clerk', 'street-officer', 'mediator'],
      moves: { requested: 'declined' },
    },
    withdraw: { word: '撤回', roles: ['resident'], moves: { requested: 'withdrawn' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyCorrectionAct(state: CorrectionState, act: CorrectionAct): CorrectionState {
  return applyAct(correctionTable, state, act);
}
