import type { Answer, Received } from '@linfa/contract';
import type { CalendarDay } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { Holiday } from './holiday.entity.ts';
import { shortPeriod } from './short-period.ts';

/** The days of a period that differ from their weekday, by the notices that are known. @throws RuleError `bad-period` */
export async function listHolidays(
  { em }: ActContext,
  input: Received<'dutyShifts', 'listHolidays'>,
): Promise<Answer<'dutyShifts', 'listHolidays'>> {
  const { from, to } = shortPeriod(input.from, input.to);
  const rows = await em.find(Holiday, { day: { $gte: from, $lte: to } }, { orderBy: { day: 'asc' } });
  return { items: rows.map(({ day, kind, name }) => ({ day, kind: kind as CalendarDay['kind'], name })) };
}
