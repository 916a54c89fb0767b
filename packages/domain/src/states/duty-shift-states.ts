import { shiftStates } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type DutyShiftState = keyof typeof shiftStates;
export type DutyShiftAct = 'hold' | 'correct' | 'miss' | 'swap' | 'move' | 'cancel';

/** A shift noted as missed may turn out to have been held: entries arrive late where there is no network. */
export const dutyShiftTable: TransitionTable<DutyShiftState, DutyShiftAct> = {
  thing: '值班',
  initial: 'planned',
  states: shiftStates,
  acts: {
    hold: {
      word: '登记到岗',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { planned: 'held', missed: 'held' },
    },
    correct: { word: '更正时长', roles: ['adviser', 'community-clerk', 'street-officer'], moves: { held: 'held' } },
    miss: { word: '登记未到岗', roles: ['community-clerk', 'street-officer'], moves: { planned: 'missed' } },
    swap: { word: '换班', roles: ['adviser', 'community-clerk', 'street-officer'], moves: { planned: 'planned' } },
    move: { word: '改期', roles: ['community-clerk', 'street-officer'], moves: { planned: 'planned' } },
    cancel: { word: '取消', roles: ['adviser', 'community-clerk', 'street-officer'], moves: { planned: 'cancelled' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyDutyShiftAct(state: DutyShiftState, act: DutyShiftAct): DutyShiftState {
  return applyAct(dutyShiftTable, state, act);
}
