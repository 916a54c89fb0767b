import { applyAct, type TransitionTable } from './transition-table.ts';

export const subsidyStates = { open: '待确认', confirmed: '已确认', rejected: '不予补贴' } as const;
export type SubsidyState = keyof typeof subsidyStates;
export type SubsidyAct = 'confirm' | 'reject';

/** A line of the subsidy list. A slip is put right by the other act, with its reason. */
export const subsidyTable: TransitionTable<SubsidyState, SubsidyAct> = {
  thing: '补贴明细',
  initial: 'open',
  states: subsidyStates,
  acts: {
    confirm: { word: '确认', roles: ['street-officer'], moves: { open: 'confirmed', rejected: 'confirmed' } },
    reject: { word: '不予补贴', roles: ['street-officer'], moves: { open: 'rejected', confirmed: 'rejected' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applySubsidyAct(state: SubsidyState, act: SubsidyAct): SubsidyState {
  return applyAct(subsidyTable, state, act);
}
