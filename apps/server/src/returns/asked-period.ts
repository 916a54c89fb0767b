import type { Received } from '@linfa/contract';
import { monthPeriod, period, quarterPeriod, yearPeriod, type Period } from '@linfa/domain';

/** The period that a return is asked of. @throws RuleError `bad-period` */
export function askedPeriod({ year, span }: Pick<Received<'returns', 'get'>, 'year' | 'span'>): Period {
  if (span.of === 'month') return monthPeriod(year, span.month);
  if (span.of === 'months') return monthsPeriod(year, span.from, span.to);
  return span.of === 'quarter' ? quarterPeriod(year, span.quarter) : yearPeriod(year);
}

/** From the first day of one month to the last of another. @throws RuleError `bad-period` when they are the wrong way round */
export function monthsPeriod(year: number, from: number, to: number): Period {
  return period(monthPeriod(year, from).from, monthPeriod(year, to).to);
}
