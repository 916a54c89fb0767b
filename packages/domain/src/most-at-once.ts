import type { Day } from './day.ts';

/** Something that lasts from a day to (not including) a day; null while it goes on. `of` is what it is about. */
export interface Lasting {
  readonly of: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** The day in a stretch on which most different things last at once, the first of such days, and how many. */
export function mostAtOnce(
  all: readonly Lasting[],
  within: { readonly from: Day; readonly to: Day | null },
): { readonly day: Day; readonly count: number } {
  const days = [within.from, ...all.map((one) => one.from)].filter(
    (day) => day >= within.from && (within.to === null || day < within.to),
  );
  let most = { day: within.from, count: 0 };
  for (const day of days.toSorted()) {
    const lasting = all.filter((one) => one.from <= day && (one.to === null || one.to > day));
    const count = new Set(lasting.map((one) => one.of)).size;
    if (count > most.count) most = { day, count };
  }
  return most;
}
