import { outreachStates } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type OutreachEventState = keyof typeof outreachStates;
export type OutreachEventAct = 'publish' | 'replan' | 'hold' | 'amend' | 'cancel';

/** An event may be held without having been published: staff enter past events too. A plan that is called off was never anybody's to know of. */
export const outreachEventTable: TransitionTable<OutreachEventState, OutreachEventAct> = {
  thing: '普法活动',
  initial: 'planned',
  states: outreachStates,
  acts: {
    publish: { word: '发布', roles: ['community-clerk', 'street-officer'], moves: { planned: 'published' } },
    replan: {
      word: '修改计划',
      roles: ['community-clerk', 'street-officer'],
      moves: { planned: 'planned', published: 'published' },
    },
    hold: {
      word: '登记举办',
      roles: ['community-clerk', 'street-officer', 'adviser'],
      moves: { planned: 'held', published: 'held' },
    },
    amend: { word: '更正', roles: ['community-clerk', 'street-officer', 'adviser'], moves: { held: 'held' } },
    cancel: {
      word: '取消',
      roles: ['community-clerk', 'street-officer'],
      moves: { planned: 'dropped', published: 'cancelled' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyOutreachEventAct(state: OutreachEventState, act: OutreachEventAct): OutreachEventState {
  return applyAct(outreachEventTable, state, act);
}
