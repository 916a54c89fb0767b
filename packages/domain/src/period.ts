import { addDays, dayOf, daysInMonth, isDay, lastDayOfMonth, wordDay, type Day } from './day.ts';
import { RuleError } from './rule-error.ts';

/**
 * A stretch of days, both ends included. `cutOff`, when given, lies in the period: nothing after it is counted,
 * and it is printed with every figure of the period (截至11月底).
 */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly cutOff?: Day;
}

/** @throws RuleError `bad-period` when the ends are not days or stand in the wrong order. */
export function period(from: Day, to: Day, cutOff?: Day): Period {
  if (!isDay(from) || !isDay(to)) throw new RuleError('bad-period', { reason: `${from} 至 ${to} 不是有效日期` });
  if (from > to) throw new RuleError('bad-period', { reason: '开始日期晚于结束日期' });
  if (cutOff !== undefined && (!isDay(cutOff) || cutOff < from || cutOff > to))
    throw new RuleError('bad-period', { reason: `截止日期 ${cutOff} 不在期间内` });
  return cutOff === undefined || cutOff === to ? { from, to } : { from, to, cutOff };
}

/** @throws RuleError `bad-year` */
export function yearPeriod(year: number): Period {
  if (!Number.isInteger(year) || year < 1949 || year > 9999) throw new RuleError('bad-year', { year });
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** `quarter` is 1 to 4. */
export function quarterPeriod(year: number, quarter: number): Period {
  if (![1, 2, 3, 4].includes(quarter)) throw new RuleError('bad-period', { reason: `没有第 ${quarter} 季度` });
  return { from: dayOf(year, quarter * 3 - 2, 1), to: lastDayOfMonth(year, quarter * 3) };
}

/** `month` is 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RuleError('bad-period', { reason: `没有 ${month} 月` });
  return { from: dayOf(year, month, 1), to: lastDayOfMonth(year, month) };
}

/** The last day that counts: the cut-off, or the period's end. */
export function lastCountedDay(of: Period): Day {
  return of.cutOff ?? of.to;
}

/** The calendar months that a period touches, each cut to the period, in order. */
export function monthsOf(of: Period): Period[] {
  const months: Period[] = [];
  let start = of.from;
  const last = lastCountedDay(of);
  while (start <= last) {
    const [year, month] = start.split('-').map(Number) as [number, number];
    const end = lastDayOfMonth(year, month);
    months.push({ from: start, to: end < last ? end : last });
    start = addDays(end, 1);
  }
  return months;
}

/** The same stretch one year earlier; 29 February becomes 28 February, a month's last day stays its last day. */
export function previousYear(of: Period): Period {
  const shifted = { from: shiftMonths(of.from, -12), to: shiftMonths(of.to, -12) };
  return of.cutOff === undefined ? shifted : { ...shifted, cutOff: shiftMonths(of.cutOff, -12) };
}

/** The stretch of as many months directly before; defined for whole months, quarters and years only. */
export function precedingPeriod(of: Period): Period {
  const count = wholeMonths(of);
  if (count === undefined || of.cutOff !== undefined)
    throw new RuleError('bad-period', { reason: '环比只适用于完整的月份、季度或年份' });
  return { from: shiftMonths(of.from, -count), to: addDays(of.from, -1) };
}

function wholeMonths(of: Period): number | undefined {
  const [fromYear, fromMonth, fromDate] = of.from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDate] = of.to.split('-').map(Number) as [number, number, number];
  if (fromDate !== 1 || toDate !== daysInMonth(toYear, toMonth)) return undefined;
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function shiftMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const isLast = date === daysInMonth(year, month);
  const last = daysInMonth(newYear, newMonth);
  return dayOf(newYear, newMonth, isLast ? last : Math.min(date, last));
}

/** `2024年`, `2024年第3季度`, `2024年5月`, or both ends in words; the cut-off is not part of it. */
export function wordPeriod(of: Period): string {
  const [year, month] = of.from.split('-').map(Number) as [number, number];
  const count = wholeMonths(of);
  if (count === 12 && month === 1) return `${year}年`;
  if (count === 3 && month % 3 === 1) return `${year}年第${(month + 2) / 3}季度`;
  if (count === 1) return `${year}年${month}月`;
  return `${wordDay(of.from)}至${wordDay(of.to)}`;
}

/** `截至2022年11月底` for a month's last day, else `截至2022年11月20日`; empty when nothing is cut off. */
export function wordCutOff(of: Period): string {
  if (of.cutOff === undefined) return '';
  const [year, month, date] = of.cutOff.split('-').map(Number) as [number, number, number];
  return date === daysInMonth(year, month) ? `截至${year}年${month}月底` : `截至${wordDay(of.cutOff)}`;
}
