import { dayOf, daysInMonth, type Day } from '@linfa/domain';

/** A binding's cut-off (`MM-DD`) in a year; `02-29` is the last day of any February. */
export function cutOffDay(monthDay: string, year: number): Day {
  const [month, date] = monthDay.split('-').map(Number) as [number, number];
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)));
}
