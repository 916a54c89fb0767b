import { daysInMonth, isDay, type Day } from './calendar-day.ts';
import { RuleError } from './rule-error.ts';

export * from './calendar-day.ts';

/** @throws RuleError `bad-day` */
export function assertDay(text: string): Day {
  if (!isDay(text)) throw new RuleError('bad-day', { day: text });
  return text;
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
