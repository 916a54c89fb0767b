import type { Role } from './roles.ts';
import { applyAct, type TransitionTable } from './transition-table.ts';

export const mediationCaseStates = {
  accepted: '已受理',
  mediating: '调解中',
  agreed: '达成协议',
  'not-agreed': '未达成协议',
  refused: '一方拒绝',
  withdrawn: '撤回或终止',
  archived: '已归档',
} as const;
export type MediationCaseState = keyof typeof mediationCaseStates;

export type MediationCaseAct =
  | 'assign'
  | 'invite'
  | 'begin'
  | 'refuse'
  | 'appoint'
  | 'record-session'
  | 'amend-session'
  | 'extend'
  | 'escalate'
  | 'agree'
  | 'fail'
  | 'withdraw'
  | 'perform'
  | 'apply-confirmation'
  | 'confirm'
  | 'follow-up'
  | 'answer-follow-up'
  | 'archive';

/** Those who enter what was done: the mediators, and the desk for them. */
const desk: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];
const open = { accepted: 'accepted', mediating: 'mediating' } as const;

/**
 * A dispute before a committee, from acceptance on. Mediation begins once every side has agreed to it; one side's clear
 * refusal ends it before (人民调解法 art. 17); once mediating, a party may still end it (art. 23). What comes after an
 * agreement (performance, judicial confirmation, follow-up: art. 31 to 33) may also become known after archiving.
 */
export const mediationCaseTable: TransitionTable<MediationCaseState, MediationCaseAct> = {
  thing: '调解案件',
  initial: 'accepted',
  states: mediationCaseStates,
  acts: {
    assign: { word: '指派调解员', roles: [...desk, 'justice-head'], moves: open },
    invite: { word: '征求意愿', roles: desk, moves: { accepted: 'accepted' } },
    begin: { word: '开始调解', roles: desk, moves: { accepted: 'mediating' } },
    refuse: { word: '登记一方拒绝', roles: [...desk, 'resident'], moves: { accepted: 'refused' } },
    appoint: { word: '约定调解时间', roles: desk, moves: open },
    'record-session': { word: '登记调解记录', roles: desk, moves: { mediating: 'mediating' } },
    'amend-session': {
      word: '更正调解记录',
      roles: desk,
      moves: { mediating: 'mediating', agreed: 'agreed', 'not-agreed': 'not-agreed', withdrawn: 'withdrawn' },
    },
    extend: { word: '延长期限', roles: desk, moves: open },
    escalate: { word: '上报', roles: desk, moves: open },
    agree: { word: '登记协议', roles: desk, moves: { mediating: 'agreed' } },
    fail: { word: '登记未达成协议', roles: desk, moves: { mediating: 'not-agreed' } },
    withdraw: {
      word: '撤回或终止',
      roles: [...desk, 'resident'],
      moves: { accepted: 'withdrawn', mediating: 'withdrawn' },
    },
    perform: { word: '登记履行情况', roles: desk, moves: { agreed: 'agreed', archived: 'archived' } },
    'apply-confirmation': { word: '登记司法确认申请', roles: desk, moves: { agreed: 'agreed', archived: 'archived' } },
    confirm: { word: '登记司法确认结果', roles: desk, moves: { agreed: 'agreed', archived: 'archived' } },
    'follow-up': { word: '登记回访', roles: desk, moves: { agreed: 'agreed', archived: 'archived' } },
    'answer-follow-up': {
      word: '答复回访',
      roles: ['resident'],
      moves: { agreed: 'agreed', archived: 'archived' },
    },
    archive: {
      word: '归档',
      roles: desk,
      moves: { agreed: 'archived', 'not-agreed': 'archived', refused: 'archived', withdrawn: 'archived' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyMediationCaseAct(state: MediationCaseState, act: MediationCaseAct): MediationCaseState {
  return applyAct(mediationCaseTable, state, act);
}
