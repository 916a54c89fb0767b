/** Texts of residents that WeChat is asked about. A complaint is not one: those it speaks of would be told of it this way. */
export const checkedTexts = {
  'booking-note': '预约时写的情况',
  question: '书面咨询',
  'mediation-request': '调解申请',
  'mediation-reply': '对调解笔录或协议的异议',
  'mediation-follow-up': '对回访的答复',
  rating: '实名评价',
} as const;
export type CheckedText = keyof typeof checkedTexts;

/** How whoever looked settled what was flagged. The text itself stays as it was written. */
export const textCheckResults = {
  harmless: '没有问题',
  talked: '已联系本人',
  reported: '已报告',
} as const;
export type TextCheckResult = keyof typeof textCheckResults;

/** WeChat's numbers for why a text was flagged (security.msgSecCheck, `label`). */
const labels: Readonly<Record<number, string>> = {
  10001: '疑似广告',
  20001: '疑似涉时政',
  20002: '疑似色情',
  20003: '疑似辱骂',
  20006: '疑似违法犯罪',
  20008: '疑似欺诈',
  20012: '疑似低俗',
  20013: '疑似侵权',
};

/** Why a text was flagged, as staff read it. @param label null where WeChat gave none */
export function wordTextLabel(label: number | null): string {
  return (label === null ? undefined : labels[label]) ?? '微信未说明原因';
}
