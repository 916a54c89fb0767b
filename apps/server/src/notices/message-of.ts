import { fillFields, wordDay, type MessageParts, type MessageTopic } from '@linfa/domain';
import { clockOf } from '../slots/clock.ts';
import type { MessageTemplates } from '../wechat/message-templates.ts';
import type { WechatMessage } from '../wechat/send-message.ts';
import type { Notice } from './notice.entity.ts';
import type { NoticeKind } from './queue-notice.ts';

/** What of it is a message: which topic it belongs to, and in at most five characters how things stand. */
type Told = readonly [topic: MessageTopic, subject: string, status: string];

const adviser = '社区法律顾问预约';
const mediation = '人民调解';
const event = '普法活动';

/** What is told by a message; the rest is not worth one of the few that a person accepts. */
const told: Readonly<Partial<Record<NoticeKind, Told>>> = {
  'booking-reminder': ['booking-reminder', adviser, '即将开始'],
  'booking-promoted': ['booking-change', adviser, '候补成功'],
  'booking-cancelled': ['booking-change', adviser, '已取消'],
  'booking-moved': ['booking-change', adviser, '已改期'],
  'booking-adviser-changed': ['booking-change', adviser, '顾问变更'],
  'event-reminder': ['event-reminder', event, '即将开始'],
  'event-promoted': ['event-change', event, '候补成功'],
  'event-changed': ['event-change', event, '有变更'],
  'event-cancelled': ['event-change', event, '已取消'],
  'mediation-appointed': ['mediation-appointment', mediation, '已约时间'],
  'mediation-accepted': ['mediation-progress', mediation, '已受理'],
  'mediation-declined': ['mediation-progress', mediation, '不予受理'],
  'mediation-invited': ['mediation-progress', mediation, '请您答复'],
  'mediation-recorded': ['mediation-progress', mediation, '请您确认'],
  'mediation-to-sign': ['mediation-progress', mediation, '请您签名'],
  'mediation-agreed': ['mediation-progress', mediation, '协议生效'],
  'mediation-ended': ['mediation-progress', mediation, '已经结束'],
  'mediation-extended': ['mediation-progress', mediation, '期限延长'],
  'question-answered': ['answer', '书面咨询', '已答复'],
  'complaint-answered': ['answer', '投诉建议', '已答复'],
  'complaint-closed': ['answer', '投诉建议', '已办结'],
  'correction-decided': ['answer', '更正申请', '已答复'],
};

const remark = '详情请打开小程序查看';

/** A notice as a message of its topic's template. */
export interface NoticeMessage extends Pick<WechatMessage, 'template' | 'fields'> {
  readonly topic: MessageTopic;
}

/** Null where it is told otherwise: it has no topic or its topic no template, or what it says does not fit the template's fields. */
export function messageOf(templates: MessageTemplates, notice: Notice): NoticeMessage | null {
  const [topic, subject, status] = told[notice.kind as NoticeKind] ?? [];
  const template = topic === undefined ? undefined : templates.get(topic);
  if (topic === undefined || !template) return null;
  const fields = fillFields(template.fields, partsOf(notice, subject ?? '', status ?? ''));
  return fields && { topic, template: template.id, fields };
}

function partsOf({ data, unit }: Notice, subject: string, status: string): MessageParts {
  const { title, venue, day, startsAt } = data;
  return {
    subject: title === undefined ? subject : String(title),
    status,
    where: venue === undefined ? (unit?.name ?? '') : String(venue),
    remark,
    ...(day !== undefined && { day: wordDay(String(day)) }),
    ...(startsAt !== undefined && { clock: clockOf(Number(startsAt)) }),
  };
}
