import type { Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

const textCheckStates = {
  queued: '待检查',
  flagged: '待处理',
  settled: '已处理',
} as const;
export type TextCheckState = keyof typeof textCheckStates;
export type TextCheckAct = 'flag' | 'settle';

/** Those who look at what was flagged: not the community, of whose people it may speak. */
const settlers: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];

/** A text that WeChat is asked about. It stays where it was written whatever comes of it; what passes leaves no row. */
export const textCheckTable: TransitionTable<TextCheckState, TextCheckAct> = {
  thing: '内容提示',
  initial: 'queued',
  states: textCheckStates,
  acts: {
    flag: { word: '登记提示', roles: ['administrator'], moves: { queued: 'flagged' } },
    settle: { word: '处理', roles: settlers, moves: { flagged: 'settled' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyTextCheckAct(state: TextCheckState, act: TextCheckAct): TextCheckState {
  return applyAct(textCheckTable, state, act);
}
