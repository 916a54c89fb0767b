import type { Answer, Received } from '@linfa/contract';
import { monthPeriod, period, quarterPeriod, yearPeriod, type Period } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { returnReaders } from './returns.policy.ts';
import { unitReturn } from './unit-return.ts';

type Asked = Received<'returns', 'get'>;

/** The mediation return of a month, quarter or year as the records give it now. @throws RuleError as `unitReturn` */
export async function getReturn(context: ActContext, input: Asked): Promise<Answer<'returns', 'get'>> {
  const unit = await unitInReach(context, input.unit, returnReaders);
  return {
    document: (await unitReturn(context.em, unit, periodOf(input), context.today)) as Answer<
      'returns',
      'get'
    >['document'],
  };
}

function periodOf({ year, span }: Asked): Period {
  if (span.of === 'month') return monthPeriod(year, span.month);
  if (span.of === 'months') return monthsPeriod(year, span.from, span.to);
  return span.of === 'quarter' ? quarterPeriod(year, span.quarter) : yearPeriod(year);
}

/** From the first day of one month to the last of another. @throws RuleError `bad-period` when they are the wrong way round */
export function monthsPeriod(year: number, from: number, to: number): Period {
  return period(monthPeriod(year, from).from, monthPeriod(year, to).to);
}
