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

/** Years 1949 to 9999. @throws RuleError `bad-year` */
export function yearPeriod(year: number): Period {
  assertYear(year);
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

function assertYear(year: number): void {
  if (!Number.isInteger(year) || year < 1949 || year > 9999) throw new RuleError('bad-year', { year });
}

/** `quarter` is 1 to 4. @throws RuleError `bad-year`, `bad-period` */
export function quarterPeriod(year: number, quarter: number): Period {
  assertYear(year);
  if (![1, 2, 3, 4].includes(quarter)) throw new RuleError('bad-period', { reason: `没有第 ${quarter} 季度` });
  return { from: dayOf(year, quarter * 3 - 2, 1), to: lastDayOfMonth(year, quarter * 3) };
}

/** `month` is 1 to 12. @throws RuleError `bad-year`, `bad-period` */
export function monthPeriod(year: number, month: number): Period {
  assertYear(year);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RuleError('bad-period', { reason: `没有 ${month} 月` });
  return { from: dayOf(year, month, 1), to: lastDayOfMonth(year, month) };
}

/** The last day that counts: the cut-off, or the period's end. */
export function lastCountedDay(of: Period): Day {
  return of.cutOff ?? of.to;
}

/** The calendar months that a period touches up to its last counted day, each cut to the period, in order. */
export function monthsOf(of: Period): Period[] {
  const last = lastCountedDay(of);
  const [first, end] = [monthIndex(of.from), monthIndex(last)];
  return Array.from({ length: end - first + 1 }, (_, step): Period => {
    const [year, month] = [Math.floor((first + step) / 12), ((first + step) % 12) + 1];
    const [from, to] = [dayOf(year, month, 1), lastDayOfMonth(year, month)];
    return { from: from > of.from ? from : of.from, to: to < last ? to : last };
  });
}

/**
 * The same stretch one year earlier. It begins on the same day of the month and ends on the same day or, when it ended
 * with a month, with that month: stretches that follow each other still do (29 February alone becomes 28 February).
 */
export function previousYear(of: Period): Period {
  return period(
    shiftMonths(of.from, -12, 'same'),
    shiftMonths(of.to, -12, 'end'),
    of.cutOff && shiftMonths(of.cutOff, -12, 'end'),
  );
}

/**
 * The stretch of as many months directly before.
 * @throws RuleError `bad-period` unless it is whole months, and the whole of them is counted
 */
export function precedingPeriod(of: Period): Period {
  const count = wholeMonths(of);
  if (count === undefined || !isWholeMonths(of))
    throw new RuleError('bad-period', { reason: '环比只适用于完整的月份、季度或年份' });
  return { from: shiftMonths(of.from, -count, 'same'), to: addDays(of.from, -1) };
}

/** Whether a period is one or more whole calendar months, all of whose days count. */
export function isWholeMonths(of: Period): boolean {
  return of.cutOff === undefined && wholeMonths(of) !== undefined;
}

function wholeMonths(of: Period): number | undefined {
  const [toYear, toMonth, toDate] = of.to.split('-').map(Number) as [number, number, number];
  if (!of.from.endsWith('-01') || toDate !== daysInMonth(toYear, toMonth)) return undefined;
  return monthIndex(of.to) - monthIndex(of.from) + 1;
}

/** Months since the year 0. */
function monthIndex(day: Day): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return year * 12 + month - 1;
}

/** The day so many months away; `end` keeps a month's last day its last day. A date that the month lacks becomes its last. */
function shiftMonths(day: Day, count: number, keep: 'same' | 'end'): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = monthIndex(day) + count;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(newYear, newMonth);
  const isLast = keep === 'end' && date === daysInMonth(year, month);
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
