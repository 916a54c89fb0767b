import { applyAct, type TransitionTable } from './transition-table.ts';

export const shiftOfferStates = {
  offered: '待对方同意',
  accepted: '已换班',
  declined: '未同意',
  withdrawn: '已撤回',
} as const;
export type ShiftOfferState = keyof typeof shiftOfferStates;
export type ShiftOfferAct = 'accept' | 'decline' | 'withdraw';

/** An adviser asks another to take a shift over, or to exchange two. */
export const shiftOfferTable: TransitionTable<ShiftOfferState, ShiftOfferAct> = {
  thing: '换班',
  initial: 'offered',
  states: shiftOfferStates,
  acts: {
    accept: { word: '同意', roles: ['adviser'], moves: { offered: 'accepted' } },
    decline: { word: '不同意', roles: ['adviser'], moves: { offered: 'declined' } },
    withdraw: { word: '撤回', roles: ['adviser'], moves: { offered: 'withdrawn' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyShiftOfferAct(state: ShiftOfferState, act: ShiftOfferAct): ShiftOfferState {
  return applyAct(shiftOfferTable, state, act);
}
