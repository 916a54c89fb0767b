import { daysInMonth, isDay } from './day.ts';
import { RuleError } from './rule-error.ts';

/**
 * How a norm's value is written: `count` whole numbers, `flag` true or false, `month-day` 03-01, `money` in yuan (元) with at
 * most two decimals.
 */
type NormValue = 'count' | 'flag' | 'month-day' | 'money';

interface NormKind {
  readonly name: string;
  readonly value: NormValue;
  /** What is counted, as it is printed after the value. */
  readonly unitWord: string;
  /** Both ends included; what lies outside is a slip of the keyboard. */
  readonly least: number;
  readonly most: number;
}

const count = (name: string, unitWord: string, least: number, most: number): NormKind => ({
  name,
  value: 'count',
  unitWord,
  least,
  most,
});
const monthDay = (name: string): NormKind => ({ name, value: 'month-day', unitWord: '', least: 0, most: 0 });
const money = (name: string, most = 100_000): NormKind => ({ name, value: 'money', unitWord: '元', least: 0, most });

/** The rules that differ from place to place and change over time. Each value in force names its own source. */
export const normKinds = {
  'report.to-above': monthDay('年度报告报上级的期限'),
  'report.to-public': monthDay('年度报告向社会公开的期限'),
  'mediation.refused-enters-total': {
    name: '一方拒绝的调解案件是否计入总数',
    value: 'flag',
    unitWord: '',
    least: 0,
    most: 1,
  },
  'mediation.month-days': count('调解期限', '天', 1, 365),
  'mediation.confirm-within-days': count('申请司法确认的期限', '天', 1, 365),
  'committee.least-members': count('调解委员会最少委员', '人', 1, 50),
  'committee.most-members': count('调解委员会最多委员', '人', 1, 50),
  'duty.visits-a-month': count('每社区每月现场值班最少', '次', 0, 31),
  'duty.hours-a-month': count('每社区每月值班最少', '小时', 0, 744),
  'duty.lectures-a-quarter': count('每社区每季度法治讲座最少', '场', 0, 100),
  'adviser.most-communities': count('一名法律顾问最多服务', '个社区', 1, 100),
  'literate.least-a-village': count('每村（社区）法律明白人最少', '人', 0, 1000),
  'publication.least-cell': count('公开交叉表不公布小于此数的单元格', '', 2, 100),
  'subsidy.case.simple': money('简易纠纷每件补贴'),
  'subsidy.case.general': money('一般纠纷每件补贴'),
  'subsidy.case.hard': money('疑难复杂纠纷每件补贴'),
  'subsidy.oral': money('口头协议每件补贴'),
  'subsidy.visit': money('法律顾问每次现场值班补贴'),
  'subsidy.hard-sessions': count('调解满此次数为疑难复杂纠纷', '次', 1, 100),
  'subsidy.hard-amount': money('涉及金额满此数为疑难复杂纠纷', 999_999),
  'question.answer-workdays': count('书面咨询的答复期限', '个工作日', 1, 100),
  'feedback.complaint-working-days': count('投诉的答复期限', '个工作日', 1, 100),
  'feedback.suggestion-working-days': count('意见建议的答复期限', '个工作日', 1, 100),
} as const satisfies Readonly<Record<string, NormKind>>;
export type NormCode = keyof typeof normKinds;

/** @throws RuleError `bad-norm` for a value that is not written as its kind is, or lies out of bounds */
export function assertNormValue(code: NormCode, value: string): void {
  const kind: NormKind = normKinds[code];
  const refuse = (reason: string): never => {
    throw new RuleError('bad-norm', { norm: kind.name, reason });
  };
  if (kind.value === 'flag') {
    if (value !== 'true' && value !== 'false') refuse('请填写 true 或 false');
  } else if (kind.value === 'month-day') {
    const [month, date] = value.split('-').map(Number) as [number, number];
    const fits = /^\d{2}-\d{2}$/.test(value) && isDay(`2024-${value}`) && date <= daysInMonth(2023, month);
    if (!fits) refuse('请填写 03-01 这样的月日');
  } else {
    const number = Number(value);
    const shape = kind.value === 'money' ? /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/ : /^(0|[1-9]\d{0,11})$/;
    if (!shape.test(value)) refuse(kind.value === 'money' ? '请填写最多两位小数的金额' : '请填写不带小数的数');
    if (number < kind.least || number > kind.most) refuse(`应在${kind.least}至${kind.most}${kind.unitWord}之间`);
  }
}
