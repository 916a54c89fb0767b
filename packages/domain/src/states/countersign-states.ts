import { applyAct, type TransitionTable } from './transition-table.ts';

export const countersignStates = {
  open: '未登记结束',
  closed: '待签字',
  countersigned: '已签字',
  objected: '有异议',
  changed: '签字后有更正，待重新签字',
} as const;
export type CountersignState = keyof typeof countersignStates;
export type CountersignAct = 'close' | 'countersign' | 'object' | 'change';

/**
 * How a shift that was held comes to be vouched for by the community's official (村居法律顾问工作: the village's or
 * community's official signs for each visit). An objection goes back to the adviser, who answers or corrects and closes
 * again; whatever is corrected after the signature has to be signed again.
 */
export const countersignTable: TransitionTable<CountersignState, CountersignAct> = {
  thing: '值班签字',
  initial: 'open',
  states: countersignStates,
  acts: {
    close: {
      word: '登记结束',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { open: 'closed', objected: 'closed' },
    },
    countersign: {
      word: '签字',
      roles: ['community-clerk', 'street-officer'],
      moves: { closed: 'countersigned', changed: 'countersigned' },
    },
    object: {
      word: '提出异议',
      roles: ['community-clerk', 'street-officer'],
      moves: { closed: 'objected', changed: 'objected' },
    },
    change: {
      word: '更正',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { closed: 'closed', objected: 'objected', countersigned: 'changed', changed: 'changed' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyCountersignAct(state: CountersignState, act: CountersignAct): CountersignState {
  return applyAct(countersignTable, state, act);
}
