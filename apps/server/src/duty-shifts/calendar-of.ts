import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type CalendarDay, type Day, type Period } from '@linfa/domain';
import { Holiday } from './holiday.entity.ts';

/** The days of the years that a period touches which differ from their weekday. @throws RuleError `holidays-unknown` */
export async function calendarOf(em: EntityManager, { from, to }: Period): Promise<ReadonlyMap<Day, CalendarDay>> {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const rows = await em.find(Holiday, { day: { $gte: `${first}-01-01`, $lte: `${last}-12-31` } });
  for (let year = first; year <= last; year++)
    if (!rows.some((row) => row.day.startsWith(`${year}-`))) throw new RuleError('holidays-unknown', { year });
  return new Map(rows.map((row) => [row.day, { kind: row.kind as CalendarDay['kind'], name: row.name }]));
}
