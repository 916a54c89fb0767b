import { applyAct, type TransitionTable } from './transition-table.ts';
import type { Role } from './roles.ts';

export const noticeStates = {
  queued: '待发送',
  sending: '发送中',
  sent: '已发送',
  unknown: '结果不明',
  failed: '发送失败',
  withdrawn: '已撤回',
  told: '已电话告知',
  untold: '未能告知',
} as const;
export type NoticeState = keyof typeof noticeStates;
export type NoticeAct =
  | 'attempt'
  | 'deliver'
  | 'put-off'
  | 'give-up'
  | 'lose'
  | 'withdraw'
  | 'tell'
  | 'call-in-vain'
  | 'leave';

/** Those who ring up whoever could not be told otherwise. */
const callers: readonly Role[] = ['community-clerk', 'street-officer', 'justice-head'];
/** What the server does by itself, for which its administrator answers. */
const byServer: readonly Role[] = ['administrator'];

/**
 * A notice's way out of the house. It is sent from `queued` only, and what failed for certain alone comes back there: one
 * whose outcome nobody knows is for a person with a telephone, and never goes out again.
 */
export const noticeTable: TransitionTable<NoticeState, NoticeAct> = {
  thing: '通知',
  initial: 'queued',
  states: noticeStates,
  acts: {
    attempt: { word: '发送', roles: byServer, moves: { queued: 'sending' } },
    deliver: { word: '登记已发送', roles: byServer, moves: { sending: 'sent' } },
    'put-off': { word: '推迟重发', roles: byServer, moves: { sending: 'queued' } },
    'give-up': { word: '停止重发', roles: byServer, moves: { sending: 'failed' } },
    lose: { word: '登记结果不明', roles: byServer, moves: { sending: 'unknown' } },
    withdraw: { word: '撤回', roles: byServer, moves: { queued: 'withdrawn' } },
    tell: { word: '登记已电话告知', roles: callers, moves: { unknown: 'told', failed: 'told' } },
    'call-in-vain': { word: '登记无人接听', roles: callers, moves: { unknown: 'unknown', failed: 'failed' } },
    leave: { word: '登记未能告知', roles: callers, moves: { unknown: 'untold', failed: 'untold' } },
  },
};

/** @throws RuleError `wrong-state` */
export function applyNoticeAct(state: NoticeState, act: NoticeAct): NoticeState {
  return applyAct(noticeTable, state, act);
}
