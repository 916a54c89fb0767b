import { RuleError } from './rule-error.ts';

/** A calendar day in Beijing time, written `2024-11-30`. Compares correctly as text. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @returns whether `text` is a real calendar day written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** @throws RuleError `bad-day` */
export function assertDay(text: string): Day {
  if (!isDay(text)) throw new RuleError('bad-day', { day: text });
  return text;
}

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Builds a day; `month` and `date` count from 1. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

/** The day `count` days after (negative: before) `day`. @throws RuleError `bad-day` outside of the years 0 to 9999 */
export function addDays(day: Day, count: number): Day {
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString();
  return assertDay(shifted.slice(0, shifted.indexOf('T')));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of an instant in Beijing time (UTC+8, no daylight saving). */
export function beijingDay(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** `2024-11-30` → `2024年11月30日` */
export function wordDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
