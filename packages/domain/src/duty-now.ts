import type { Day } from './day.ts';
import type { DutyShiftState } from './states/duty-shift-states.ts';

/** What tells of a shift when it is. `startsAt` is the clock in Beijing: `09:30`. */
interface DutyTime {
  readonly day: Day;
  readonly startsAt: string;
  readonly state: DutyShiftState;
}

/**
 * The duty of a day that somebody who logs a service most likely speaks of: of several the last that has begun, before
 * all of them the first.
 */
export function dutyNow<S extends DutyTime>(shifts: readonly S[], day: Day, now: Date): S | undefined {
  const held = shifts
    .filter((one) => one.day === day && (one.state === 'planned' || one.state === 'held'))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const begun = held.filter((one) => Date.parse(`${day}T${one.startsAt}:00+08:00`) <= now.getTime());
  return begun.at(-1) ?? held[0];
}
