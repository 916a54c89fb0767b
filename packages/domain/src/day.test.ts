import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, assertDay, beijingDay, daysBetween, daysInMonth, isDay, lastDayOfMonth, wordDay } from './day.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are refused when they do not exist or are written otherwise', () => {
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '2024-1-1',
      '20240101',
      ' 2024-01-01',
      '2024-01-01T00:00:00',
      '',
    ])
      expect(() => assertDay(text), text).toThrow(expect.objectContaining({ code: 'bad-day' }));
    for (const text of ['2024-02-29', '2000-02-29', '2024-12-31', '1949-10-01']) expect(assertDay(text)).toBe(text);
  });

  it('have 29 February in exactly the leap years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
        const leap = new Date(Date.parse(`${String(year).padStart(4, '0')}-03-01T00:00:00Z`) - 1).getUTCDate() === 29;
        expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
        expect(isDay(`${String(year).padStart(4, '0')}-02-29`)).toBe(leap);
      }),
    );
  });

  it('are as many a year as the calendar has', () => {
    for (const [year, days] of [
      [2023, 365],
      [2024, 366],
      [2100, 365],
      [2000, 366],
    ] as const)
      expect(
        Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1)).reduce((sum, one) => sum + one, 0),
      ).toBe(days);
  });

  it('added and counted agree, and stand in the order of their text', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (start, count) => {
        const end = addDays(start, count);
        expect(isDay(end)).toBe(true);
        expect(daysBetween(start, end)).toBe(count);
        expect(Math.sign(count)).toBe(start < end ? 1 : start > end ? -1 : 0);
      }),
    );
  });

  it('never run past the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'bad-day' }));
  });

  it('change at midnight in Beijing', () => {
    expect(beijingDay(new Date('2024-12-31T15:59:59.999Z'))).toBe('2024-12-31');
    expect(beijingDay(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
  });

  it('are worded without leading zeros', () => {
    expect(wordDay('2024-03-05')).toBe('2024年3月5日');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  });
});
