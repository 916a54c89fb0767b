import { daysBetween, type Day } from '@linfa/domain';

/** How long there is until a last day that has not passed. */
export function wordLeft(until: Day, today: Day): string {
  const days = daysBetween(today, until);
  return days === 0 ? '就是今天' : `还有${days}天`;
}
