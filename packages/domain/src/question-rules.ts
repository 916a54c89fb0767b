import { addDays, type Day } from './day.ts';
import { weekdayOf, type CalendarDay } from './roster-days.ts';
import { RuleError } from './rule-error.ts';

/** Working days within which a written question is answered where no dated norm of the place says otherwise. */
export const usualWrittenDays = 3;
/** Written questions that one resident may have open at a time. */
const mostQuestions = 3;

/** @param count questions of the resident that are still open. @throws RuleError `too-many-questions` */
export function assertMayAsk(count: number): void {
  if (count >= mostQuestions) throw new RuleError('too-many-questions', { count, most: mostQuestions });
}

/**
 * The last of so many working days after a day: Monday to Friday without holidays, with make-up working days.
 * @param calendar the days that differ from their weekday; a year of which none is known has plain weeks
 */
export function dayAfterWorkingDays(from: Day, count: number, calendar: ReadonlyMap<Day, CalendarDay>): Day {
  let [day, left] = [from, count];
  while (left > 0) {
    day = addDays(day, 1);
    const known = calendar.get(day);
    if (known ? known.kind === 'work' : weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}
