import { insertRows } from '../database/insert-row.ts';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { Notice } from './notice.entity.ts';

export const noticeKinds = {
  'booking-made': '预约成功',
  'booking-promoted': '候补成功',
  'booking-cancelled': '预约已取消',
  'booking-moved': '改约成功',
  'booking-reminder': '预约提醒',
  'waiting-joined': '已登记候补',
  'waiting-left': '已退出候补',
  'booking-adviser-changed': '值班法律顾问变更',
  'question-asked': '有书面咨询待答复',
  'question-answered': '书面咨询已答复',
  'shift-objected': '值班有异议',
  'shift-swapped': '已换班',
  'swap-offered': '请您换班',
  'swap-declined': '换班未同意',
  'event-reminder': '活动提醒',
  'event-joined': '报名成功',
  'event-waiting': '已登记活动候补',
  'event-promoted': '活动候补成功',
  'event-left': '已取消报名',
  'event-changed': '活动有变更',
  'event-cancelled': '活动已取消',
  'complaint-received': '投诉建议已收到',
  'complaint-assigned': '投诉建议待办',
  'complaint-answered': '投诉建议已答复',
  'complaint-closed': '投诉建议已办结',
  'correction-decided': '更正申请已有答复',
  'figure-asked': '请填报数据',
  'figure-reminder': '催报数据',
  'figure-returned': '填报被退回',
  'figure-withdrawn': '不用再填报',
  'mediation-requested': '调解申请已收到',
  'mediation-accepted': '调解申请已受理',
  'mediation-declined': '调解申请不予受理',
  'mediation-invited': '请答复是否同意调解',
  'mediation-appointed': '已约定调解时间',
  'mediation-recorded': '请确认调解笔录',
  'mediation-questioned': '当事人对笔录或协议有异议',
  'mediation-answered': '当事人答复了回访',
  'mediation-to-sign': '请确认调解协议',
  'mediation-agreed': '调解协议已生效',
  'mediation-ended': '调解已结束',
  'mediation-extended': '调解期限已延长',
  'mediation-assigned': '请参与调解',
  'mediation-escalated': '有纠纷上报',
} as const;

export type NoticeKind = keyof typeof noticeKinds;

/** What a notice is about, and whose staff rings up when it cannot be sent. */
export interface NoticeSubject<U = OrgUnit> {
  readonly unit: U;
  /** As the audit names it: `booking:12`. */
  readonly thing: string;
  /** Not before; at once when left out. */
  readonly dueAt?: Date;
}

type Queueing = Pick<ActContext, 'em' | 'now'> & Partial<Pick<ActContext, 'actor'>>;
type NoticeData = Readonly<Record<string, string | number>>;

/** Queues a notice in the act's own transaction, when that is flushed: it is told if and only if the act is kept. */
export function queueNotice(
  context: Queueing,
  person: Person,
  kind: NoticeKind,
  data: NoticeData,
  subject: NoticeSubject,
): void {
  const { em } = context;
  em.persist(em.create(Notice, noticeOf(context, person, kind, data, subject)));
}

/** What is told to whom. */
export interface NewNotice {
  readonly person: { readonly id: number };
  readonly kind: NoticeKind;
  readonly data: NoticeData;
  readonly subject: NoticeSubject<Pick<OrgUnit, 'id' | 'place'>>;
}

/** The same at once and with one statement, where an act is done so often that its rows are written by themselves. */
export async function writeNotices(
  context: Queueing,
  [first, ...others]: readonly [NewNotice, ...NewNotice[]],
): Promise<void> {
  const row = ({ person, kind, data, subject }: NewNotice) => noticeOf(context, person, kind, data, subject);
  await insertRows(context.em, Notice, [row(first), ...others.map(row)]);
}

function noticeOf<P extends { readonly id: number }, U extends { readonly place: string }>(
  { now, actor }: Queueing,
  person: P,
  kind: NoticeKind,
  data: NoticeData,
  { unit, thing, dueAt = now }: NoticeSubject<U>,
) {
  const onScreen = actor?.personId === person.id && dueAt <= now;
  return { person, unit, place: unit.place, thing, kind, data, state: 'queued', createdAt: now, dueAt, onScreen };
}
