import { addDays, dayOf, lastDayOfMonth, weekdayOf, type Day } from '@linfa/domain';

export const calendarViews = { month: '月', week: '周', day: '日' } as const;
export type CalendarView = keyof typeof calendarViews;

/** Monday to Sunday around a day. */
export function weekOf(on: Day): Day[] {
  const monday = addDays(on, 1 - weekdayOf(on));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The whole weeks that a day's month touches. */
export function monthWeeks(on: Day): Day[][] {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const weeks: Day[][] = [];
  for (
    let week = weekOf(dayOf(year, month, 1));
    week[0] !== undefined && week[0] <= lastDayOfMonth(year, month);
    week = weekOf(addDays(week[0], 7))
  )
    weeks.push(week);
  return weeks;
}

/** The days that a view shows. */
export function daysShown(view: CalendarView, on: Day): Day[] {
  if (view === 'day') return [on];
  return view === 'week' ? weekOf(on) : monthWeeks(on).flat();
}

/** One page of the calendar on or back. */
export function turnCalendar(view: CalendarView, on: Day, by: 1 | -1): Day {
  if (view !== 'month') return addDays(on, view === 'week' ? by * 7 : by);
  const [year = 0, month = 0] = on.split('-').map(Number);
  const index = year * 12 + month - 1 + by;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}
