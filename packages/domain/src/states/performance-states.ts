import { performances } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export const performanceStates = { unrecorded: '尚未登记履行', ...performances } as const;
export type PerformanceState = keyof typeof performanceStates;
export type PerformanceAct = Exclude<PerformanceState, 'unrecorded'>;

const staff = ['mediator', 'community-clerk', 'street-officer'] as const;

/**
 * How far an agreement has been performed, as each visit finds it. Only the first record may say 当场履行. What was
 * taken for performed may turn out not to be (a cheque that was returned), so that the way leads back as well.
 */
export const performanceTable: TransitionTable<PerformanceState, PerformanceAct> = {
  thing: '协议履行',
  initial: 'unrecorded',
  states: performanceStates,
  acts: {
    'at-once': { word: '登记当场履行', roles: staff, moves: { unrecorded: 'at-once' } },
    done: { word: '登记已履行', roles: staff, moves: { unrecorded: 'done', none: 'done', part: 'done' } },
    part: {
      word: '登记部分履行',
      roles: staff,
      moves: { unrecorded: 'part', none: 'part', part: 'part', 'at-once': 'part', done: 'part' },
    },
    none: {
      word: '登记未履行',
      roles: staff,
      moves: { unrecorded: 'none', none: 'none', part: 'none', 'at-once': 'none', done: 'none' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyPerformanceAct(state: PerformanceState, act: PerformanceAct): PerformanceState {
  return applyAct(performanceTable, state, act);
}

/** Whether a new finding takes back an earlier one: that needs a reason. */
export function takesBack(state: PerformanceState, act: PerformanceAct): boolean {
  const order: readonly PerformanceState[] = ['unrecorded', 'none', 'part', 'done', 'at-once'];
  return order.indexOf(act) < order.indexOf(state);
}
