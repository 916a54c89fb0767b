import { applyAct, type TransitionTable } from './transition-table.ts';

export const complaintStates = {
  submitted: '已提交',
  assigned: '已分办',
  answered: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;
export type ComplaintState = keyof typeof complaintStates;
export type ComplaintAct = 'assign' | 'answer' | 'close' | 'withdraw';

/** A complaint's way. It may be answered at once; what is answered is closed after it, and what is answered is not withdrawn. */
export const complaintTable: TransitionTable<ComplaintState, ComplaintAct> = {
  thing: '投诉建议',
  initial: 'submitted',
  states: complaintStates,
  acts: {
    assign: {
      word: '分办',
      roles: ['community-clerk', 'street-officer', 'justice-head', 'district-officer'],
      moves: { submitted: 'assigned', assigned: 'assigned' },
    },
    answer: {
      word: '答复',
      roles: ['community-clerk', 'street-officer', 'justice-head', 'district-officer'],
      moves: { submitted: 'answered', assigned: 'answered' },
    },
    close: {
      word: '办结',
      roles: ['community-clerk', 'street-officer', 'justice-head', 'district-officer'],
      moves: { answered: 'closed' },
    },
    withdraw: { word: '撤回', roles: ['resident'], moves: { submitted: 'withdrawn', assigned: 'withdrawn' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyComplaintAct(state: ComplaintState, act: ComplaintAct): ComplaintState {
  return applyAct(complaintTable, state, act);
}
