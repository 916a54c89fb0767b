import { applyAct, type TransitionTable } from './transition-table.ts';

export const mediationCaseStates = {
  requested: '已申请',
  accepted: '已受理',
  mediating: '调解中',
  agreed: '达成协议',
  'not-agreed': '未达成协议',
  refused: '一方拒绝',
  withdrawn: '撤回或终止',
  archived: '已归档',
} as const;
export type MediationCaseState = keyof typeof mediationCaseStates;

export type MediationCaseAct = 'accept' | 'begin' | 'agree' | 'fail' | 'refuse' | 'withdraw' | 'archive';

/**
 * A dispute before a committee. One side's clear refusal ends it before mediation begins (人民调解法 art. 17);
 * once mediating, a party may still end it (art. 23).
 */
export const mediationCaseTable: TransitionTable<MediationCaseState, MediationCaseAct> = {
  thing: '调解案件',
  initial: 'requested',
  states: mediationCaseStates,
  acts: {
    accept: {
      word: '受理',
      roles: ['mediator', 'community-clerk', 'street-officer'],
      moves: { requested: 'accepted' },
    },
    begin: { word: '开始调解', roles: ['mediator'], moves: { accepted: 'mediating' } },
    agree: { word: '登记协议', roles: ['mediator'], moves: { mediating: 'agreed' } },
    fail: { word: '登记未达成协议', roles: ['mediator'], moves: { mediating: 'not-agreed' } },
    refuse: {
      word: '登记一方拒绝',
      roles: ['mediator', 'community-clerk', 'street-officer', 'resident'],
      moves: { requested: 'refused', accepted: 'refused' },
    },
    withdraw: {
      word: '撤回或终止',
      roles: ['resident', 'mediator'],
      moves: { requested: 'withdrawn', accepted: 'withdrawn', mediating: 'withdrawn' },
    },
    archive: {
      word: '归档',
      roles: ['mediator', 'community-clerk', 'street-officer'],
      moves: { agreed: 'archived', 'not-agreed': 'archived', refused: 'archived', withdrawn: 'archived' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyMediationCaseAct(state: MediationCaseState, act: MediationCaseAct): MediationCaseState {
  return applyAct(mediationCaseTable, state, act);
}
