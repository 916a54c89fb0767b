import type { EntityManager } from '@mikro-orm/core';
import {
  addDays,
  usualAnswerDays,
  workingDaysAfter,
  type CalendarDay,
  type ComplaintKind,
  type Day,
} from '@linfa/domain';
import { Holiday } from '../duty-shifts/holiday.entity.ts';
import { normInForce } from '../norms/norm-in-force.ts';

/** The last day to answer what is submitted on a day at a place, by the norm in force there and the holidays that are known. */
export async function answerDue(em: EntityManager, kind: ComplaintKind, place: string, on: Day): Promise<Day> {
  const norm = await normInForce(em, `feedback.${kind}-working-days`, place, on);
  const days = norm && /^[1-9]\d?$/.test(norm.value) ? Number(norm.value) : usualAnswerDays[kind];
  const rows = await em.find(Holiday, { day: { $gt: on, $lte: addDays(on, days * 3 + 30) } });
  const calendar = new Map(rows.map((row) => [row.day, { kind: row.kind as CalendarDay['kind'], name: row.name }]));
  return workingDaysAfter(on, days, calendar);
}
