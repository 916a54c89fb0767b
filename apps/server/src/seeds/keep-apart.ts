import type { Day } from '@linfa/domain';
import type { SeedScalar } from './instruction.ts';

/** A stretch of somebody's day, in minutes from midnight. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When else a shift may begin: in the morning, the afternoon, the evening, over noon; on a day that is fuller still at any half hour from seven on. */
const otherTimes = [
  9 * 60,
  14 * 60,
  18 * 60,
  11 * 60 + 30,
  ...Array.from({ length: 30 }, (_, index) => 7 * 60 + index * 30),
];

/** What each adviser's days are filled with already. */
export type BusyDays = Map<string, Stretch[]>;

/**
 * Lets nobody be on duty at two places at one hour: of shifts that would overlap the first keeps its time, another begins
 * when the adviser is free. Those that were called off fill nobody's day.
 * @param rows shifts of several advisers, in the order in which they may keep their time; changed in place
 * @throws Error when a day has no room left
 */
export function keepApart(rows: readonly Record<string, SeedScalar>[], busy: BusyDays): void {
  for (const row of rows) {
    const { adviser, heldOn, minutes, startsAt, state } = row;
    if (adviser === null || adviser === undefined || state === 'cancelled') continue;
    const key = `${adviser} ${heldOn as Day}`;
    const others = busy.get(key) ?? [];
    const free = [Number(startsAt), ...otherTimes].find((from) =>
      others.every((one) => from >= one.to || from + Number(minutes) <= one.from),
    );
    if (free === undefined) throw new Error(`adviser ${adviser} has no time left on ${heldOn as Day}`);
    row['startsAt'] = free;
    busy.set(key, [...others, { from: free, to: free + Number(minutes) }]);
  }
}
