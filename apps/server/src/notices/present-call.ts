import type { Answer } from '@linfa/contract';
import { actsOpen, maskName, maskPhone, noticeTable, type CallResult, type NoticeState } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { wordNotice } from './notice-words.ts';
import type { Notice } from './notice.entity.ts';

export type PresentedCall = Answer<'notices', 'markCalled'>;

/** A notice as those read it who ring up; its unit and person are loaded. */
export function presentCall(context: ActContext, row: Notice): PresentedCall {
  const { keyring } = context;
  const state = row.state as NoticeState;
  const { unit, person } = row;
  const mayCall = actsOpen(noticeTable, state, rolesAt(actorOf(context), row.place)).includes('tell');
  return {
    id: keyring.ids.seal('notice', row.id),
    unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
    name: maskName(keyring.open(person.nameCipher)),
    phone: person.phoneCipher ? maskPhone(keyring.open(person.phoneCipher)) : null,
    ...wordNotice(row.kind, row.data, unit?.name ?? ''),
    state,
    why: row.failure ?? '',
    since: (row.attemptedAt ?? row.createdAt).toISOString(),
    calls: row.calls,
    lastCall: row.calledAt ? { at: row.calledAt.toISOString(), result: row.callResult as CallResult } : null,
    may: mayCall ? ['reveal', 'mark-called'] : [],
  };
}
