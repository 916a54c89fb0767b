import { draftKeys } from './draft-store';

/** What a draft is of, by the beginning of its key. */
const words: Readonly<Record<string, string>> = {
  ask: '书面咨询',
  book: '预约',
  check: '活动签到',
  complaint: '投诉建议',
  consent: '替孩子同意',
  correction: '更正申请',
  mediation: '调解',
  name: '姓名',
  rate: '评价',
};

/** What was typed on this phone and not sent, in words; empty when there is nothing. */
export function wordDrafts(): string {
  const names = draftKeys().map((key) => words[/^[a-z]+/.exec(key)?.[0] ?? ''] ?? '其他内容');
  return [...new Set(names)].join('、');
}
