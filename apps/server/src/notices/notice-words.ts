import { wordClock, wordDate, wordDay, weekdayOf, type Day } from '@linfa/domain';
import { clockOf } from '../slots/clock.ts';
import { noticeKinds, type NoticeKind } from './queue-notice.ts';

type Data = Readonly<Record<string, string | number>>;
type Sentence = (data: Data, unit: string) => string;

/** What each kind says, one sentence or two without a name, a number or a matter: a phone lies open on a table. */
const sentences: Readonly<Record<NoticeKind, Sentence>> = {
  'booking-made': (data, unit) =>
    `您已预约${when(data)}在${unit}的法律顾问。不能前来请至少提前2小时取消，让给需要的人。`,
  'booking-promoted': (data, unit) => `有人取消，您候补的${when(data)}在${unit}的法律顾问已转为预约，请按时前来。`,
  'booking-cancelled': (data, unit) => `您${when(data)}在${unit}的法律顾问预约已取消。`,
  'booking-moved': (data, unit) => `您的预约已改到${when(data)}，地点${unit}。`,
  'booking-reminder': (data, unit) => `提醒您：${when(data)}在${unit}有法律顾问预约。`,
  'waiting-joined': (data, unit) => `您已候补${when(data)}在${unit}的法律顾问；有人取消时依次转为预约，并通知您。`,
  'waiting-left': (data, unit) => `您已退出${when(data)}在${unit}的法律顾问候补。`,
  'booking-adviser-changed': (data, unit) => `您${when(data)}在${unit}的预约时间不变，值班法律顾问已更换。`,
  'question-asked': (data, unit) => `${unit}有居民的书面咨询请您答复，期限为${wordDay(text(data, 'due'))}。`,
  'question-answered': (_data, unit) => `您向${unit}法律顾问提出的书面咨询已有答复，请打开查看。`,
  'shift-objected': (data, unit) => `社区对您${when(data)}在${unit}的值班有异议，请看说明，答复或更正后重新登记结束。`,
  'shift-swapped': (data, unit) => `${when(data)}在${unit}的值班已换班，请查看值班表。`,
  'swap-offered': (data, unit) => `有同事请您接替${when(data)}在${unit}的值班，请答复。`,
  'swap-declined': (data, unit) => `您提出的${when(data)}在${unit}的换班，对方没有同意。`,
  'event-reminder': (data, unit) => `提醒您：${event(data, unit)}请按时参加。`,
  'event-joined': (data, unit) => `您已报名${event(data, unit)}，请按时参加。`,
  'event-waiting': (data, unit) => `您已候补${event(data, unit)}；有人取消时依次转为报名，并通知您。`,
  'event-promoted': (data, unit) => `有人取消，您候补的${event(data, unit)}已报名成功，请按时参加。`,
  'event-left': (data, unit) => `您已取消${event(data, unit)}的报名。`,
  'event-changed': (data, unit) => `您报名的活动有变更，现为${event(data, unit)}。不能参加请取消报名。`,
  'event-cancelled': (data, unit) => `${event(data, unit)}已取消，请勿前往。`,
  'complaint-received': (data) => `您提交的投诉建议已收到，将在${wordDay(text(data, 'due'))}前答复。`,
  'complaint-assigned': (data) => `有一件投诉建议交您办理，请在${wordDay(text(data, 'due'))}前答复。`,
  'complaint-answered': () => '您提交的投诉建议已有答复，请登录查看。',
  'complaint-closed': () => '您提交的投诉建议已办结。',
  'correction-decided': () => '您提交的更正申请已有答复，请登录查看。',
  'figure-asked': (data, unit) => `请${unit}在${wordDay(text(data, 'due'))}前填报${figure(data)}。`,
  'figure-reminder': (data, unit) => `请${unit}尽快填报${figure(data)}，期限为${wordDay(text(data, 'due'))}。`,
  'figure-returned': (data, unit) => `${unit}填报的${figure(data)}被退回，请看说明后重新填报。`,
  'figure-withdrawn': (data, unit) => `${figure(data)}已不再要，${unit}不用填报。`,
  'mediation-requested': (_data, unit) => `${unit}已收到您的调解申请，受理后会通知您。`,
  'mediation-accepted': (_data, unit) => `${unit}已受理您的调解申请。`,
  'mediation-declined': (_data, unit) => `${unit}没有受理您的调解申请，理由和可以去的部门请看申请详情。`,
  'mediation-invited': (_data, unit) => `${unit}邀请您参加调解，请答复是否同意。调解自愿，不收费。`,
  'mediation-appointed': (data, unit) => `${unit}约定${when(data)}调解，地点请看案件详情。`,
  'mediation-recorded': (data, unit) => `请确认${unit}${wordDay(text(data, 'day'))}的调解笔录；有异议也可以提出。`,
  'mediation-questioned': (_data, unit) => `${unit}的一件调解，有当事人对笔录或协议提出异议，请查看。`,
  'mediation-answered': (_data, unit) => `${unit}的一件调解，有当事人答复了回访，请查看。`,
  'mediation-to-sign': (data, unit) => `请确认${unit}${wordDay(text(data, 'day'))}的调解协议，并前去签名。`,
  'mediation-agreed': (data, unit) => `${unit}的调解协议已于${wordDay(text(data, 'day'))}生效，请按约定履行。`,
  'mediation-ended': (_data, unit) => `${unit}的调解已结束，结果和其他途径请看案件详情。`,
  'mediation-extended': (data, unit) => `${unit}的调解期限已延长到${wordDay(text(data, 'day'))}。`,
  'mediation-assigned': (_data, unit) => `请参与${unit}的一件调解。`,
  'mediation-escalated': (_data, unit) => `${unit}上报了一件重大疑难纠纷，请查看。`,
};

/** A notice as it is read: its kind as the title, and what it says. @param unit the name of the unit that it is from */
export function wordNotice(kind: string, data: Data, unit: string): { readonly title: string; readonly text: string } {
  const known = kind as NoticeKind;
  return { title: noticeKinds[known], text: sentences[known](data, unit) };
}

/** What tells two notices of one kind apart in a list: 3月12日 周四 上午9:30，法律顾问. Empty where the title says it all. */
export function wordAbout(kind: string, data: Data, today: Day): string {
  const { day, startsAt, title, name } = data;
  const on = day === undefined ? [] : [wordDate(String(day), today)];
  const at = startsAt === undefined ? [] : [wordClock(clockOf(Number(startsAt)))];
  const named = title ?? name;
  const about = /^(booking|waiting)-/.test(kind) ? '法律顾问' : named === undefined ? '' : `“${named}”`;
  return [[...on, ...at].join(' '), about].filter((part) => part !== '').join('，');
}

/** 2026年3月12日（星期四）09:30 */
function when(data: Data): string {
  const day = text(data, 'day');
  const clock = data['startsAt'] === undefined ? '' : clockOf(Number(data['startsAt']));
  return `${wordDay(day)}（星期${'一二三四五六日'[weekdayOf(day) - 1]}）${clock}`;
}

function event(data: Data, unit: string): string {
  return `${when(data)}的活动“${text(data, 'title')}”（${data['venue'] === undefined ? unit : text(data, 'venue')}）`;
}

function figure(data: Data): string {
  return `“${text(data, 'name')}”（${wordDay(text(data, 'from'))}至${wordDay(text(data, 'to'))}）`;
}

/** @throws Error for a notice that was queued without what its words need */
function text(data: Data, name: string): string {
  const value = data[name];
  if (value === undefined) throw new Error(`a notice needs “${name}”`);
  return String(value);
}
