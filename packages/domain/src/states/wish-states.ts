import type { Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

const wishStates = {
  asked: '已询问',
  unused: '未使用',
  used: '已使用',
  void: '已失效',
  refused: '未同意',
} as const;
export type WishState = keyof typeof wishStates;
export type WishAct = 'accept' | 'refuse' | 'spend' | 'give-back' | 'void';

/** What the server does by itself, for which its administrator answers. */
const byServer: readonly Role[] = ['administrator'];

/**
 * A resident's answer to whether they want to be told by WeChat: one acceptance is one message. It is spent before the
 * message goes out, and given back only where that certainly did not; what WeChat says is not wanted any more is void.
 */
export const wishTable: TransitionTable<WishState, WishAct> = {
  thing: '订阅授权',
  initial: 'asked',
  states: wishStates,
  acts: {
    accept: { word: '同意', roles: ['resident'], moves: { asked: 'unused' } },
    refuse: { word: '不同意', roles: ['resident'], moves: { asked: 'refused' } },
    spend: { word: '使用', roles: byServer, moves: { unused: 'used' } },
    'give-back': { word: '退回', roles: byServer, moves: { used: 'unused' } },
    void: { word: '作废', roles: byServer, moves: { unused: 'void', used: 'void' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyWishAct(state: WishState, act: WishAct): WishState {
  return applyAct(wishTable, state, act);
}
