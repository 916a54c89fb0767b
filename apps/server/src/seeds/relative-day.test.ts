import { describe, expect, it } from 'vitest';
import { mondayOf, relativeDay, relativeYear } from './relative-day.ts';

describe('a seed’s day', () => {
  it.each([
    ['2024-11-30', '2024-11-30'],
    ['today', '2026-03-11'],
    ['today-11', '2026-02-28'],
    ['monday', '2026-03-09'],
    ['monday+13', '2026-03-22'],
    ['Y:03-01', '2026-03-01'],
    ['Y-1:12-31', '2025-12-31'],
  ])('%s is counted from Wednesday 2026-03-11: %s', (text, day) => {
    expect(relativeDay(text, '2026-03-11')).toBe(day);
  });

  it('refuses what is no day', () => {
    expect(() => relativeDay('Y:02-30', '2026-03-11')).toThrow('2026-02-30');
    expect(() => relativeDay('tomorrow', '2026-03-11')).toThrow('tomorrow');
  });

  it('knows Mondays, those before 2001 too', () => {
    expect(mondayOf('2026-03-09')).toBe('2026-03-09');
    expect(mondayOf('2026-03-15')).toBe('2026-03-09');
    expect(mondayOf('2000-12-31')).toBe('2000-12-25');
  });

  it('counts years from today or takes them as they are', () => {
    expect([
      relativeYear('Y-1', '2026-03-11'),
      relativeYear('Y', '2026-03-11'),
      relativeYear(2021, '2026-03-11'),
    ]).toEqual([2025, 2026, 2021]);
  });
});
