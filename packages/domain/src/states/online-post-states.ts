import { postStates } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type OnlinePostState = keyof typeof postStates;
export type OnlinePostAct = 'withdraw';

/** A post entered by mistake is kept, and counted no more. */
export const onlinePostTable: TransitionTable<OnlinePostState, OnlinePostAct> = {
  thing: '线上普法信息',
  initial: 'posted',
  states: postStates,
  acts: {
    withdraw: { word: '撤销登记', roles: ['community-clerk', 'street-officer'], moves: { posted: 'withdrawn' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyOnlinePostAct(state: OnlinePostState, act: OnlinePostAct): OnlinePostState {
  return applyAct(onlinePostTable, state, act);
}
