import { addDays, daysBetween, weekdayOf } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import { readHolidays } from './seed-files.ts';

const { years } = readHolidays();

describe('the notices on holidays', () => {
  /** As the notices themselves say: 共N天 of each holiday, added up. */
  it.each([
    [2025, 28, 5],
    [2026, 33, 6],
  ])('of %i give %i days off and %i weekend days worked', (year, off, worked) => {
    const notice = years.find((one) => one.year === year);
    expect(notice?.holidays.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0)).toBe(off);
    expect(notice?.holidays.reduce((sum, one) => sum + one.worked.length, 0)).toBe(worked);
  });

  it('make up on weekends only, outside of every holiday, and in their own year', () => {
    for (const { year, holidays, source } of years) {
      expect(source).toContain(`${year}年部分节假日安排`);
      const off = holidays.flatMap(({ from, to }) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
      );
      expect(new Set(off).size).toBe(off.length);
      for (const day of holidays.flatMap((one) => one.worked)) {
        expect(weekdayOf(day)).toBeGreaterThanOrEqual(6);
        expect(off).not.toContain(day);
      }
      for (const day of [...off, ...holidays.flatMap((one) => one.worked)]) expect(day.slice(0, 4)).toBe(String(year));
    }
  });
});
