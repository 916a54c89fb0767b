import { confirmations } from '../codes.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export type ConfirmationState = keyof typeof confirmations;
export type ConfirmationAct = 'apply' | 'confirm' | 'reject';

const staff = ['mediator', 'community-clerk', 'street-officer'] as const;

/**
 * Judicial confirmation of an agreement (人民调解法 art. 33): asked for once, by both parties together, and decided by
 * the court. The committee records both.
 */
export const confirmationTable: TransitionTable<ConfirmationState, ConfirmationAct> = {
  thing: '司法确认',
  initial: 'none',
  states: confirmations,
  acts: {
    apply: { word: '登记申请', roles: staff, moves: { none: 'applied' } },
    confirm: { word: '登记确认有效', roles: staff, moves: { applied: 'valid' } },
    reject: { word: '登记确认无效', roles: staff, moves: { applied: 'invalid' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyConfirmationAct(state: ConfirmationState, act: ConfirmationAct): ConfirmationState {
  return applyAct(confirmationTable, state, act);
}
