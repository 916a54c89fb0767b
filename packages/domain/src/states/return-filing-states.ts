import type { UnitKind } from '../codes.ts';
import { ownStepRoles, type Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export const returnFilingStates = {
  reported: '已报送',
  'taken-back': '已撤回',
  returned: '已退回',
  locked: '已接收锁定',
} as const;
export type ReturnFilingState = keyof typeof returnFilingStates;

export type ReturnFilingAct = 'report' | 'take-back' | 'return' | 'lock' | 'unlock';

/**
 * A statistical return once it was sent up: the numbers stay as they were sent until it is sent anew. It can be taken back,
 * or be returned from above, until the level above has locked it.
 */
export const returnFilingTable: TransitionTable<ReturnFilingState, ReturnFilingAct> = {
  thing: '统计报表',
  initial: 'reported',
  states: returnFilingStates,
  acts: {
    report: {
      word: '报送',
      roles: ['street-officer', 'justice-head', 'district-officer'],
      moves: { 'taken-back': 'reported', returned: 'reported' },
    },
    'take-back': {
      word: '撤回',
      roles: ['street-officer', 'justice-head', 'district-officer'],
      moves: { reported: 'taken-back' },
    },
    return: { word: '退回', roles: ['district-officer'], moves: { reported: 'returned' } },
    lock: { word: '接收并锁定', roles: ['district-officer'], moves: { reported: 'locked' } },
    unlock: { word: '解锁', roles: ['district-officer'], moves: { locked: 'reported' } },
  },
};

const ownSteps: readonly ReturnFilingAct[] = ['report', 'take-back'];

/** Who takes a step with a unit's return: a street sends its own, the level above does not do it for the street. */
export function returnFilingRoles(act: ReturnFilingAct, unit: UnitKind): readonly Role[] {
  const { roles } = returnFilingTable.acts[act];
  return ownSteps.includes(act) ? ownStepRoles(roles, unit) : roles;
}

/** @throws RuleError `wrong-state` */
export function applyReturnFilingAct(state: ReturnFilingState, act: ReturnFilingAct): ReturnFilingState {
  return applyAct(returnFilingTable, state, act);
}
