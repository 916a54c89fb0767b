import { performances } from '../codes.ts';
import type { Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type Performance = keyof typeof performances;

const staff: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];

/**
 * How far an agreement has been performed, as each finding has it: not at all when it takes effect. What was taken for
 * performed may turn out not to be (a cheque that was returned), so that the way leads back as well.
 */
export const performanceTable: TransitionTable<Performance, Performance> = {
  thing: '协议履行',
  initial: 'none',
  states: performances,
  acts: {
    'at-once': { word: '登记当场履行', roles: staff, moves: { none: 'at-once' } },
    done: { word: '登记已履行', roles: staff, moves: { none: 'done', part: 'done' } },
    part: {
      word: '登记部分履行',
      roles: staff,
      moves: { none: 'part', part: 'part', 'at-once': 'part', done: 'part' },
    },
    none: {
      word: '登记未履行',
      roles: staff,
      moves: { none: 'none', part: 'none', 'at-once': 'none', done: 'none' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyPerformanceAct(state: Performance, act: Performance): Performance {
  return applyAct(performanceTable, state, act);
}

/** Whether a new finding takes back an earlier one: that needs a reason. */
export function takesBack(state: Performance, found: Performance): boolean {
  const order: readonly Performance[] = ['none', 'part', 'done', 'at-once'];
  return order.indexOf(found) < order.indexOf(state);
}
