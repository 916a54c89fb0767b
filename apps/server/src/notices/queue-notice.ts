import type { Person } from '../people/person.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { Notice } from './notice.entity.ts';

export const noticeKinds = {
  'booking-made': '预约成功',
  'booking-promoted': '候补成功',
  'booking-cancelled': '预约已取消',
  'booking-moved': '改约成功',
  'waiting-joined': '已登记候补',
  'event-joined': '报名成功',
  'event-waiting': '已登记活动候补',
  'event-promoted': '活动候补成功',
  'event-left': '已取消报名',
  'event-cancelled': '活动已取消',
  'complaint-received': '投诉建议已收到',
  'complaint-assigned': '投诉建议待办',
  'complaint-answered': '投诉建议已答复',
  'complaint-closed': '投诉建议已办结',
  'figure-asked': '请填报数据',
  'figure-reminder': '催报数据',
  'figure-returned': '填报被退回',
} as const;

/** Queues a notice in the act's own transaction: it is told if and only if the act is kept. */
export function queueNotice(
  { em, now }: ActContext,
  person: Person,
  kind: keyof typeof noticeKinds,
  data: Readonly<Record<string, string | number>>,
): void {
  em.persist(em.create(Notice, { person, kind, data, state: 'queued', createdAt: now }));
}
