/** What residents write that others read. */
export const checkedThings = {
  'mediation-request': '调解申请',
  'mediation-reply': '对调解笔录或协议的异议',
  booking: '预约备注',
  question: '书面咨询',
  complaint: '投诉建议',
  rating: '评价',
} as const;
export type CheckedThing = keyof typeof checkedThings;

/** How it was settled by whoever looked. */
export const flagResults = {
  harmless: '没有问题',
  handled: '已处理',
  reported: '已报告或报警',
} as const;
export type FlagResult = keyof typeof flagResults;

/** WeChat's labels of msgSecCheck. */
const labels: Readonly<Record<number, string>> = {
  10001: '疑似广告',
  20001: '疑似时政内容',
  20002: '疑似色情',
  20003: '疑似辱骂',
  20006: '疑似违法犯罪',
  20008: '疑似欺诈',
  20012: '疑似低俗',
  20013: '疑似侵权',
};

export function wordLabel(label: number | null): string {
  return (label === null ? undefined : labels[label]) ?? '可能含有不当内容';
}
