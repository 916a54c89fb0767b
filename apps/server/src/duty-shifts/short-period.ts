import { addDays, period, RuleError, type Day, type Period } from '@linfa/domain';

/** Longest stretch that a calendar shows or a roster is planned for. */
const mostDays = 366;

/** @throws RuleError `bad-period` */
export function shortPeriod(from: Day, to: Day): Period {
  const asked = period(from, to);
  if (addDays(from, mostDays - 1) < to) throw new RuleError('bad-period', { reason: `最长${mostDays}天` });
  return asked;
}
