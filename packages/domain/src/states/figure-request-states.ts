import { applyAct, type TransitionTable } from './transition-table.ts';

export const figureRequestStates = {
  asked: '待填报',
  answered: '已填报',
  returned: '已退回',
  withdrawn: '已撤回',
} as const;
export type FigureRequestState = keyof typeof figureRequestStates;
export type FigureRequestAct = 'submit' | 'enter' | 'return' | 'remind' | 'withdraw' | 'ask-again';

/** Those in which an answer is waited for. */
export const awaitingStates: readonly FigureRequestState[] = ['asked', 'returned'];

/** What another office is asked for. A returned answer is unanswered again: its figure is blank until a new one comes. What was asked by mistake is withdrawn and may be asked again. */
export const figureRequestTable: TransitionTable<FigureRequestState, FigureRequestAct> = {
  thing: '数据填报',
  initial: 'asked',
  states: figureRequestStates,
  acts: {
    submit: { word: '填报', roles: ['liaison'], moves: { asked: 'answered', returned: 'answered' } },
    // For an office that sends an Excel sheet and does not sign in.
    enter: {
      word: '代为填报',
      roles: ['street-officer', 'justice-head'],
      moves: { asked: 'answered', returned: 'answered' },
    },
    return: { word: '退回', roles: ['street-officer', 'justice-head'], moves: { answered: 'returned' } },
    remind: {
      word: '催报',
      roles: ['street-officer', 'justice-head'],
      moves: { asked: 'asked', returned: 'returned' },
    },
    // What is answered is given back first: a number with its paper does not go by a slip.
    withdraw: {
      word: '撤回',
      roles: ['street-officer', 'justice-head'],
      moves: { asked: 'withdrawn', returned: 'withdrawn' },
    },
    'ask-again': { word: '再要', roles: ['street-officer', 'justice-head'], moves: { withdrawn: 'asked' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyFigureRequestAct(state: FigureRequestState, act: FigureRequestAct): FigureRequestState {
  return applyAct(figureRequestTable, state, act);
}

/** Whether an answer is waited for. */
export function awaitsAnswer(state: string): boolean {
  return awaitingStates.some((one) => one === state);
}
