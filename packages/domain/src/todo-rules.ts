import { daysBetween, type Day } from './day.ts';

/** What may wait for somebody of the staff. */
export const todoKinds = {
  request: '待受理的调解申请',
  consent: '待征得同意的调解',
  'case-clock': '调解期限将到',
  questioned: '笔录或协议有异议',
  confirmation: '司法确认期限将到',
  'follow-up': '待回访',
  question: '待答复的书面咨询',
  'shift-close': '待登记结束的值班',
  'shift-objected': '有异议的值班',
  'shift-countersign': '待签字的值班',
  'shift-swap': '待答复的换班',
  'event-close': '待登记结果的活动',
  complaint: '待答复的投诉建议',
  correction: '待处理的更正申请',
  call: '待电话告知',
  flag: '待查看的内容提示',
  'figure-asked': '待填报的数据',
  'figure-late': '逾期未报的数据',
  report: '年度报告',
  return: '统计报表',
} as const;
export type TodoKind = keyof typeof todoKinds;

/** What is opened to do it. */
export const todoThings = {
  'mediation-request': '调解申请',
  case: '调解案件',
  question: '书面咨询',
  shift: '值班',
  offer: '换班',
  event: '普法活动',
  complaint: '投诉建议',
  correction: '更正申请',
  notice: '通知',
  flag: '内容提示',
  sheet: '数据填报',
  edition: '年度报告',
  'return-filing': '统计报表',
  unit: '单位',
} as const;
export type TodoThing = keyof typeof todoThings;

export const dueNearness = { late: '已过期', today: '今天', soon: '一周内', later: '以后', none: '没有期限' } as const;
export type DueNearness = keyof typeof dueNearness;

const soonDays = 7;

/** How near a day is by which something is to be done. */
export function dueNear(dueOn: Day | null, today: Day): DueNearness {
  if (dueOn === null) return 'none';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= soonDays ? 'soon' : 'later';
}
