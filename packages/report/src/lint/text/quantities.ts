import { parseChineseNumber } from './chinese-number.ts';

/** A number with its unit, as printed: `45余场次`, `95501.5万元`, `98.76%`. Positions are in the line. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where the digits end: `余`, 万 and the unit lie between here and `end`. */
  readonly digitsEnd: number;
  /** In single units: 1.3万 is 13,000. */
  readonly value: number;
  /** Digits after the point as printed. */
  readonly decimals: number;
  /** 余 多 以上 左右, or empty. */
  readonly approximate: string;
  /** The unit's word; empty when the number has none. */
  readonly unit: string;
  readonly chinese: boolean;
}

/** Whether it counts something: a bare number, a year or a day does not. */
export function isCount({ unit }: Quantity): boolean {
  return !'年月日'.includes(unit || '年');
}

const units = [
  '个百分点',
  '个工作日',
  '平方公里',
  '平方米',
  '工作日',
  '人次',
  '场次',
  '件次',
  '户次',
  '家次',
  '车次',
  '班次',
  '批次',
  '小时',
  '分钟',
  '学时',
  '课时',
  '公里',
  ...'元次场件宗起例人名位份册本篇条项个家户处辆期届级所支批轮幅块间套台部节天日月年周岁张面座栋类种组方亩吨米字款章号%‰㎡度时分点页',
];
const unitPattern = units.toSorted((left, right) => right.length - left.length).join('|');
const arabic = new RegExp(
  `(?<![\\d.])(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?( ?[余多])?(万|亿)?([余多])?( ?(?:${unitPattern}))?((?:以上|左右)?)`,
  'g',
);
const chinese =
  /(?<![一二两三四五六七八九十百千〇零])([一二两三四五六七八九十百千〇零]{1,12})([余多])?(万)?([余多])?(人次|场次|件|宗|起|例|名|人|场|次)/g;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The quantities of a line in order. A comma groups thousands only when `original` has a half-width one, because
 * many reports use it as a Chinese comma; the caller passes the folded line and the line as it was written.
 */
export function findQuantities(folded: string, original: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of folded.matchAll(arabic)) {
    const whole = match[1] as string;
    if (whole.includes(',') && !original.startsWith(whole, match.index))
      found.push(
        ...findQuantities(folded.slice(match.index, match.index + match[0].length).replaceAll(',', ' '), original).map(
          (part) => shift(part, match.index),
        ),
      );
    else found.push(arabicQuantity(match));
  }
  for (const match of folded.matchAll(chinese)) {
    const count = parseChineseNumber(match[1] as string);
    if (count === undefined) continue;
    const digitsEnd = match.index + (match[1] as string).length;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      digitsEnd,
      value: count * (scales[match[3] ?? ''] ?? 1),
      decimals: 0,
      approximate: match[2] ?? match[4] ?? '',
      unit: match[5] as string,
      chinese: true,
    });
  }
  return found.toSorted((left, right) => left.start - right.start);
}

function shift(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by, digitsEnd: quantity.digitsEnd + by };
}

function arabicQuantity(match: RegExpMatchArray): Quantity {
  const [all, whole = '', fraction = '', before = '', scale = '', after = '', unit = '', bound = ''] = match;
  const start = match.index as number;
  const printed = Number(whole.replaceAll(',', '') + fraction);
  return {
    start,
    end: start + all.length,
    digitsEnd: start + whole.length + fraction.length,
    value: printed * (scales[scale] ?? 1),
    decimals: Math.max(0, fraction.length - 1),
    approximate: before.trim() || after || bound,
    // 万 and 元 meet in 万元: money keeps the unit it is printed in
    unit: unit.trim(),
    chinese: false,
  };
}
