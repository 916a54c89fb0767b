import { addDays, type Day } from '@linfa/domain';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export function yearOf(day: Day): Days {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function yearBefore(day: Day): Days {
  return yearOf(addDays(yearOf(day).from, -1));
}

/** The year that people work on: until its report is published before 1 April, the one before. */
export function workedYear(today: Day): Days {
  return today.slice(5) < '04-01' ? yearBefore(today) : yearOf(today);
}

/** The worked year and this one. */
export function recentYears(today: Day): Days {
  return { from: yearBefore(today).from, to: yearOf(today).to };
}
