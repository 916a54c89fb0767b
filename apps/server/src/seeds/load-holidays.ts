import type { EntityManager } from '@mikro-orm/core';
import { addDays } from '@linfa/domain';
import { Holiday } from '../duty-shifts/holiday.entity.ts';
import type { SeedHolidays } from './seed-files.ts';

/** The days off of each year's notice, and the weekend days worked for them. */
export async function loadHolidays(em: EntityManager, years: readonly SeedHolidays[]): Promise<void> {
  const rows = years.flatMap(({ source, holidays }) =>
    holidays.flatMap(({ name, from, to, worked }) => {
      const off = [];
      for (let day = from; day <= to; day = addDays(day, 1)) off.push({ day, kind: 'off', name, source });
      return [...off, ...worked.map((day) => ({ day, kind: 'work', name, source }))];
    }),
  );
  await em.insertMany(Holiday, rows);
}
