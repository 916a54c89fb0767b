import { performances } from './codes.ts';
import type { Day } from './day.ts';
import type { Performance } from './states/performance-states.ts';

/**
 * How far an agreement has been performed, as a person is to read it. From the day it takes effect its code is `none`, as
 * the statutory return counts it; that it was not performed is only said once somebody registered it.
 */
export function wordPerformance(
  performance: Performance,
  {
    registered,
    performBy,
    today,
  }: { readonly registered: boolean; readonly performBy: Day | null; readonly today: Day },
): string {
  if (registered || performance !== 'none') return performances[performance];
  return performBy !== null && today <= performBy ? '待履行' : '尚未登记';
}
