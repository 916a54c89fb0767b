import { describe, expect, it } from 'vitest';
import { daysShown, monthWeeks, turnCalendar, weekOf } from './calendar-days';

describe('the calendar', () => {
  it('has weeks from Monday to Sunday, over the ends of months and years', () => {
    expect(weekOf('2026-03-01')[0]).toBe('2026-02-23');
    expect(weekOf('2026-01-01')).toEqual([
      '2025-12-29',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
    ]);
    expect(weekOf('2026-03-02')[0]).toBe('2026-03-02');
  });

  it('shows every day of a month in whole weeks', () => {
    expect(monthWeeks('2026-02-14').map((week) => week[0])).toEqual([
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ]);
    expect(monthWeeks('2027-02-01')).toHaveLength(4);
    for (let month = 1; month <= 12; month++) {
      const days = daysShown('month', `2026-${String(month).padStart(2, '0')}-15`);
      expect(days.length % 7).toBe(0);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('turns by month, week and day', () => {
    expect(turnCalendar('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(turnCalendar('month', '2026-01-31', -1)).toBe('2025-12-01');
    expect(turnCalendar('week', '2026-03-01', 1)).toBe('2026-03-08');
    expect(turnCalendar('day', '2026-03-01', -1)).toBe('2026-02-28');
  });
});
