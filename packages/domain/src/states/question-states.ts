import { applyAct, type TransitionTable } from './transition-table.ts';

export const questionStates = { open: '待答复', answered: '已答复', withdrawn: '已撤回' } as const;
export type QuestionState = keyof typeof questionStates;
export type QuestionAct = 'answer' | 'pass-on' | 'withdraw';

/** What was asked in writing. An answer stands; whoever wants to know more asks a follow-up. */
export const questionTable: TransitionTable<QuestionState, QuestionAct> = {
  thing: '书面咨询',
  initial: 'open',
  states: questionStates,
  acts: {
    answer: { word: '答复', roles: ['adviser'], moves: { open: 'answered' } },
    'pass-on': { word: '转交', roles: ['adviser', 'community-clerk', 'street-officer'], moves: { open: 'open' } },
    withdraw: { word: '撤回', roles: ['resident'], moves: { open: 'withdrawn' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyQuestionAct(state: QuestionState, act: QuestionAct): QuestionState {
  return applyAct(questionTable, state, act);
}
