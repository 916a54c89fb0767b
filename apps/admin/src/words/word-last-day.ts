import { addDays, wordDay, type Day } from '@linfa/domain';

/** The last day of what is over from a day on: kept is its first day without, and under 止 a reader looks for the last one with. */
export function wordLastDay(until: Day | null): string {
  return until === null ? '至今' : wordDay(addDays(until, -1));
}
