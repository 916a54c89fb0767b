import { addDays, type Day } from './day.ts';

/** How a day differs from its weekday: a holiday, or a weekend day that is worked to make up for one. */
export interface CalendarDay {
  readonly kind: 'off' | 'work';
  /** 国庆节 */
  readonly name: string;
}

export interface RosterRequest {
  readonly from: Day;
  readonly to: Day;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly except: readonly Day[];
  /** Days that are planned whatever their weekday, holidays included. */
  readonly extra?: readonly Day[];
}

export interface RosterDays {
  readonly planned: readonly Day[];
  /** Days that the weekdays ask for and that are left out, with the reason in Chinese. */
  readonly skipped: readonly { readonly day: Day; readonly because: string }[];
}

const workingWeek = [1, 2, 3, 4, 5];

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * The days of a recurring roster. Holidays and exceptions are left out; days that are asked for by name are in. A make-up working day is planned when the
 * roster covers the whole working week, since the notice does not say which weekday it stands for.
 * @param calendar the days of the years touched that differ from their weekday
 */
export function rosterDays(
  { from, to, weekdays, except, extra = [] }: RosterRequest,
  calendar: ReadonlyMap<Day, CalendarDay>,
): RosterDays {
  const planned: Day[] = [];
  const skipped: { day: Day; because: string }[] = [];
  const wholeWeek = workingWeek.every((one) => weekdays.includes(one));
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (extra.includes(day)) {
      planned.push(day);
      continue;
    }
    const known = calendar.get(day);
    if (!weekdays.includes(weekdayOf(day)) && !(known?.kind === 'work' && wholeWeek)) continue;
    if (known?.kind === 'off') skipped.push({ day, because: `${known.name}放假` });
    else if (except.includes(day)) skipped.push({ day, because: '例外日' });
    else planned.push(day);
  }
  return { planned, skipped };
}
