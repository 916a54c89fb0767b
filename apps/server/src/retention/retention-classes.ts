import type { EntityManager, EntityName } from '@mikro-orm/core';
import { beijingDay } from '@linfa/domain';
import { Booking } from '../bookings/booking.entity.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { MessageWish } from '../notices/message-wish.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { AttemptCount } from '../sessions/attempt-count.entity.ts';
import { PhoneCode } from '../sessions/phone-code.entity.ts';
import { RecoveryCode } from '../sessions/recovery-code.entity.ts';
import { Session } from '../sessions/session.entity.ts';
import { SlipCode } from '../sessions/slip-code.entity.ts';

/** A row with an id, and what of it is over. */
interface Overdue {
  readonly entity: EntityName<{ id: number }>;
  /** Which rows have been over since before that moment. */
  readonly over: (before: Date) => object;
}

/** What is kept, why, and for how long after it is over. */
export interface RetentionClass extends Overdue {
  readonly name: string;
  /** In Chinese, for the command and the handbook. */
  readonly title: string;
  readonly why: string;
  readonly days: number;
}

/** Network logs are kept six months at least (网络安全法 art. 21 item 3), and who signed in is one. */
export const logDays = 183;

/**
 * Everything that is thrown away by itself. What is not here is kept: service records, case files, registers, reports and
 * their evidence are archives, and audit rows with their seals stay for good, since each seal rests on the one before.
 */
export const retentionClasses: readonly RetentionClass[] = [
  {
    name: 'phone-codes',
    title: '短信验证码',
    why: '五分钟后就不能用',
    days: 1,
    entity: PhoneCode,
    over: (before) => ({ expiresAt: { $lt: before } }),
  },
  {
    name: 'attempt-counts',
    title: '尝试次数',
    why: '过了限制时间就不再起作用',
    days: 1,
    entity: AttemptCount,
    over: (before) => ({ until: { $lt: before.getTime() } }),
  },
  {
    name: 'idempotency-keys',
    title: '操作编号与答复',
    why: '只为重发的请求保存，答复里可能有个人信息',
    days: 3,
    entity: IdempotencyKey,
    over: (before) => ({ createdAt: { $lt: before } }),
  },
  {
    name: 'unattached-uploads',
    title: '没有使用的上传文件',
    why: '没有附在任何记录上；一天后既不能查看也不能使用',
    days: 1,
    entity: Attachment,
    over: (before) => ({ thingKind: null, uploadedAt: { $lt: before } }),
  },
  {
    name: 'sessions',
    title: '登录记录',
    why: '网络日志至少留存六个月（网络安全法第二十一条）',
    days: logDays,
    entity: Session,
    over: (before) => ({ $or: [{ revokedAt: { $lt: before } }, { expiresAt: { $lt: before } }] }),
  },
  {
    name: 'slip-codes',
    title: '一次性登录码',
    why: '码七天失效；社区凭它再次为同一位居民开码，故多留两年',
    days: 730,
    entity: SlipCode,
    over: (before) => ({ expiresAt: { $lt: before } }),
  },
  {
    name: 'recovery-codes',
    title: '用过的恢复码',
    why: '与登录记录同期',
    days: logDays,
    entity: RecoveryCode,
    over: (before) => ({ usedAt: { $lt: before } }),
  },
  {
    name: 'notices',
    title: '已办结的通知',
    why: '居民半年内可在消息里查看',
    days: logDays,
    entity: Notice,
    over: (before) => ({ createdAt: { $lt: before }, state: { $in: ['sent', 'told', 'untold', 'withdrawn'] } }),
  },
  {
    name: 'message-wishes',
    title: '用过或没有给的微信订阅授权',
    why: '与通知同期；没有用过的一直有效',
    days: logDays,
    entity: MessageWish,
    over: (before) => ({ at: { $lt: before }, state: { $in: ['used', 'void', 'refused'] } }),
  },
  {
    name: 'text-checks',
    title: '已处理的内容提示',
    why: '处理的依据是原文本身',
    days: logDays,
    entity: TextCheck,
    over: (before) => ({ settledAt: { $lt: before } }),
  },
  {
    name: 'waiting-bookings',
    title: '没有轮到的候补预约',
    why: '时段已过，没有发生服务',
    days: logDays,
    entity: Booking,
    over: (before) => ({ state: 'waiting', slot: { day: { $lt: beijingDay(before) } } }),
  },
  {
    name: 'waiting-sign-ups',
    title: '没有轮到的活动候补',
    why: '活动已过，没有参加',
    days: logDays,
    entity: EventSignUp,
    over: (before) => ({ state: 'waiting', event: { heldOn: { $lt: beijingDay(before) } } }),
  },
];

/** The moment before which what is over may go. */
export function overBefore({ days }: RetentionClass, now: Date): Date {
  return new Date(now.getTime() - days * 24 * 3_600_000);
}

export function countOverdue(em: EntityManager, one: RetentionClass, now: Date): Promise<number> {
  return em.count(one.entity, one.over(overBefore(one, now)));
}
