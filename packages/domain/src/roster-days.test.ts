import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { rosterDays, weekdayOf, type CalendarDay } from './roster-days.ts';

const nationalDay = new Map<string, CalendarDay>([
  ['2026-09-20', { kind: 'work', name: '国庆节' }],
  ...Array.from({ length: 7 }, (_, index) => [addDays('2026-10-01', index), { kind: 'off', name: '国庆节' }] as const),
  ['2026-10-10', { kind: 'work', name: '国庆节' }],
]);

describe('a recurring roster', () => {
  it('counts Monday as 1 and Sunday as 7', () => {
    expect([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')]).toEqual([1, 7]);
  });

  it('keeps its weekdays and leaves out holidays and exceptions, with the reason', () => {
    const { planned, skipped } = rosterDays(
      { from: '2026-09-21', to: '2026-10-18', weekdays: [3], except: ['2026-09-23'] },
      nationalDay,
    );
    expect(planned).toEqual(['2026-09-30', '2026-10-14']);
    expect(skipped).toEqual([
      { day: '2026-09-23', because: '例外日' },
      { day: '2026-10-07', because: '国庆节放假' },
    ]);
  });

  it('works the make-up days when it covers the whole working week, and only then', () => {
    const october = { from: '2026-10-08', to: '2026-10-11', except: [] };
    expect(rosterDays({ ...october, weekdays: [1, 2, 3, 4, 5] }, nationalDay).planned).toEqual([
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
    ]);
    expect(rosterDays({ ...october, weekdays: [4] }, nationalDay).planned).toEqual(['2026-10-08']);
    expect(rosterDays({ ...october, weekdays: [6] }, nationalDay).planned).toEqual(['2026-10-10']);
  });

  it('plans the days that are asked for by name, on a holiday too', () => {
    const asked = {
      from: '2026-09-21',
      to: '2026-10-18',
      weekdays: [3],
      except: [],
      extra: ['2026-10-01', '2026-10-09'],
    };
    expect(rosterDays(asked, nationalDay).planned).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-09']));
    expect(rosterDays(asked, nationalDay).skipped.map((one) => one.day)).not.toContain('2026-10-01');
  });

  it('names each day that its weekdays ask for exactly once, planned or skipped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (length, weekdays) => {
          const [from, to] = ['2026-08-01', addDays('2026-08-01', length)];
          const { planned, skipped } = rosterDays({ from, to, weekdays, except: ['2026-08-05'] }, nationalDay);
          const named = [...planned, ...skipped.map((one) => one.day)];
          expect(new Set(named).size).toBe(named.length);
          for (let day = from; day <= to; day = addDays(day, 1))
            if (weekdays.includes(weekdayOf(day))) expect(named).toContain(day);
        },
      ),
    );
  });
});
