import type { UnitKind } from '../codes.ts';
import { ownStepRoles, type Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export const editionStates = {
  drafting: '起草中',
  'secrecy-reviewed': '已保密审查',
  discussed: '已集体审议',
  signed: '已签发',
  reported: '已报送',
  locked: '已接收锁定',
  published: '已公开',
  returned: '已退回',
} as const;
export type EditionState = keyof typeof editionStates;

export type EditionAct =
  | 'review-secrecy'
  | 'discuss'
  | 'sign'
  | 'report'
  | 'take-back'
  | 'lock'
  | 'unlock'
  | 'publish'
  | 'return'
  | 'revise';

/**
 * A report's way to the public. What was reviewed and discussed is what is signed: changing the text leads back to
 * drafting. Signing freezes. What was reported can still be taken back, or be returned from above, until the level above
 * has locked it; then it only goes on to the public, unless whoever locked it gives it free.
 */
export const editionTable: TransitionTable<EditionState, EditionAct> = {
  thing: '年度报告',
  initial: 'drafting',
  states: editionStates,
  acts: {
    'review-secrecy': {
      word: '通过保密审查',
      roles: ['street-officer', 'district-officer'],
      moves: { drafting: 'secrecy-reviewed' },
    },
    discuss: {
      word: '登记集体审议',
      roles: ['justice-head', 'district-officer'],
      moves: { 'secrecy-reviewed': 'discussed' },
    },
    sign: { word: '签发', roles: ['signatory'], moves: { discussed: 'signed' } },
    report: { word: '报送', roles: ['justice-head', 'district-officer'], moves: { signed: 'reported' } },
    publish: {
      word: '公开',
      roles: ['justice-head', 'district-officer'],
      moves: { reported: 'published', locked: 'published' },
    },
    return: { word: '退回', roles: ['district-officer'], moves: { reported: 'returned' } },
    'take-back': { word: '撤回', roles: ['justice-head'], moves: { reported: 'drafting' } },
    lock: { word: '接收并锁定', roles: ['district-officer'], moves: { reported: 'locked' } },
    unlock: { word: '解锁', roles: ['district-officer'], moves: { locked: 'reported' } },
    revise: {
      word: '修改',
      roles: ['justice-head', 'district-officer'],
      moves: { 'secrecy-reviewed': 'drafting', discussed: 'drafting', returned: 'drafting' },
    },
  },
};

/** Steps of the unit whose report it is: its own meeting, its own way up, its own publication. */
const ownSteps: readonly EditionAct[] = ['discuss', 'report', 'publish'];

/** Who takes a step with a unit's report: what is the unit's own is not taken for it by the level above. */
export function editionStepRoles(act: EditionAct, unit: UnitKind): readonly Role[] {
  const { roles } = editionTable.acts[act];
  return ownSteps.includes(act) ? ownStepRoles(roles, unit) : roles;
}

/** @throws RuleError `wrong-state` */
export function applyEditionAct(state: EditionState, act: EditionAct): EditionState {
  return applyAct(editionTable, state, act);
}

/** Whether the edition's text and numbers are frozen and may be compared with today's records. */
export function isSigned(state: EditionState): boolean {
  return state === 'signed' || state === 'reported' || state === 'locked' || state === 'published';
}
