import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type Day } from './day.ts';
import {
  lastCountedDay,
  monthPeriod,
  monthsOf,
  period,
  precedingPeriod,
  previousYear,
  quarterPeriod,
  wordCutOff,
  wordPeriod,
  yearPeriod,
  type Period,
} from './period.ts';

const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2010-01-01', count));
const leapDays = fc.constantFrom(
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2021-02-28',
  '2021-03-01',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
);
const anyDay = fc.oneof(day, leapDays);

const anyPeriod: fc.Arbitrary<Period> = fc.tuple(anyDay, anyDay, fc.option(anyDay)).map(([a, b, c]) => {
  const [from, to] = a <= b ? [a, b] : [b, a];
  return c !== null && c >= from && c <= to ? period(from, to, c) : period(from, to);
});

function daysOf(of: Period): Day[] {
  return Array.from({ length: daysBetween(of.from, lastCountedDay(of)) + 1 }, (_, index) => addDays(of.from, index));
}

describe('a period', () => {
  it('is refused with ends that are no days, in the wrong order, or cut off outside of it', () => {
    for (const [from, to, cutOff] of [
      ['2024-02-30', '2024-03-01'],
      ['2024-03-01', '2024-02-01'],
      ['2024-01-01', '2024-12-31', '2025-01-01'],
      ['2024-01-01', '2024-12-31', '2023-12-31'],
      ['2024-01-01', '2024-12-31', '截至11月'],
    ] as const)
      expect(() => period(from, to, cutOff)).toThrow(expect.objectContaining({ code: 'bad-period' }));
    for (const year of [0, 1948, 10_000, 2024.5, Number.NaN]) {
      expect(() => yearPeriod(year)).toThrow(expect.objectContaining({ code: 'bad-year' }));
      expect(() => quarterPeriod(year, 1)).toThrow(expect.objectContaining({ code: 'bad-year' }));
      expect(() => monthPeriod(year, 1)).toThrow(expect.objectContaining({ code: 'bad-year' }));
    }
    for (const wrong of [0, 13, 1.5])
      expect(() => monthPeriod(2024, wrong)).toThrow(expect.objectContaining({ code: 'bad-period' }));
    expect(() => quarterPeriod(2024, 5)).toThrow(expect.objectContaining({ code: 'bad-period' }));
  });

  it('cut off at its own end is not cut off', () => {
    expect(period('2024-01-01', '2024-12-31', '2024-12-31')).toEqual(yearPeriod(2024));
  });

  it('is parted by its months: every counted day lies in exactly one, and each lies in one calendar month', () => {
    fc.assert(
      fc.property(anyPeriod, (of) => {
        const months = monthsOf(of);
        expect(months.flatMap(daysOf)).toEqual(daysOf(of));
        for (const month of months) expect(month.from.slice(0, 7)).toBe(month.to.slice(0, 7));
        expect(new Set(months.map((month) => month.from.slice(0, 7))).size).toBe(months.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has twelve months to a year, to the last year there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 9999 }), (year) => {
        expect(monthsOf(yearPeriod(year))).toEqual(
          Array.from({ length: 12 }, (_, month) => monthPeriod(year, month + 1)),
        );
      }),
    );
    expect(monthsOf(yearPeriod(9999)).length).toBe(12);
  });

  it('of a quarter is its three months', () => {
    for (const quarter of [1, 2, 3, 4])
      expect(monthsOf(quarterPeriod(2024, quarter))).toEqual(
        [2, 1, 0].map((back) => monthPeriod(2024, quarter * 3 - back)),
      );
  });
});

describe('the same stretch one year earlier', () => {
  it('of a whole year, quarter or month is that of the year before', () => {
    for (const year of [2021, 2024, 2025]) {
      expect(previousYear(yearPeriod(year))).toEqual(yearPeriod(year - 1));
      for (const quarter of [1, 2, 3, 4])
        expect(previousYear(quarterPeriod(year, quarter))).toEqual(quarterPeriod(year - 1, quarter));
      for (let month = 1; month <= 12; month++)
        expect(previousYear(monthPeriod(year, month))).toEqual(monthPeriod(year - 1, month));
    }
  });

  it('keeps a cut-off at the end of February at the end of February', () => {
    expect(previousYear(period('2025-01-01', '2025-12-31', '2025-02-28')).cutOff).toBe('2024-02-29');
    expect(previousYear(period('2024-01-01', '2024-12-31', '2024-02-29')).cutOff).toBe('2023-02-28');
    expect(previousYear(period('2024-02-01', '2024-02-29', '2024-02-28'))).toEqual(monthPeriod(2023, 2));
  });

  it('is a period, and 29 February alone becomes 28 February', () => {
    fc.assert(
      fc.property(anyPeriod, (of) => {
        const earlier = previousYear(of);
        expect(period(earlier.from, earlier.to, earlier.cutOff)).toEqual(earlier);
      }),
    );
    expect(previousYear(period('2024-02-29', '2024-02-29'))).toEqual(period('2023-02-28', '2023-02-28'));
  });

  it('leaves no gap and no overlap between stretches that follow each other, but at a leap day', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, ({ from, to }, middle) => {
        fc.pre(from <= middle && middle < to && addDays(middle, 1).slice(5) !== '02-29');
        const [left, right] = [previousYear({ from, to: middle }), previousYear({ from: addDays(middle, 1), to })];
        expect(addDays(left.to, 1)).toBe(right.from);
      }),
    );
  });
});

describe('the preceding stretch', () => {
  it('of whole months is as many whole months directly before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1960, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 30 }),
        (year, month, more) => {
          const first = monthPeriod(year, month);
          let last = first;
          for (let step = 0; step < more; step++)
            last = monthsOf({ from: addDays(last.to, 1), to: addDays(last.to, 1) }).map(({ from }) =>
              monthPeriod(Number(from.slice(0, 4)), Number(from.slice(5, 7))),
            )[0]!;
          const of = { from: first.from, to: last.to };
          const before = precedingPeriod(of);
          expect(addDays(before.to, 1)).toBe(of.from);
          expect(monthsOf(before).length).toBe(monthsOf(of).length);
          expect(before.from.endsWith('-01')).toBe(true);
        },
      ),
    );
  });

  it('is refused for anything else', () => {
    for (const of of [
      period('2024-01-01', '2024-12-31', '2024-11-30'),
      period('2024-01-02', '2024-01-31'),
      period('2024-02-01', '2024-02-28'),
    ])
      expect(() => precedingPeriod(of)).toThrow(expect.objectContaining({ code: 'bad-period' }));
  });
});

describe('the words of a period', () => {
  it('name the year, quarter or month, else both ends', () => {
    expect(wordPeriod(yearPeriod(2024))).toBe('2024年');
    expect(wordPeriod(quarterPeriod(2024, 3))).toBe('2024年第3季度');
    expect(wordPeriod(monthPeriod(2024, 5))).toBe('2024年5月');
    expect(wordPeriod(period('2024-02-01', '2024-04-30'))).toBe('2024年2月1日至2024年4月30日');
    expect(wordPeriod(period('2023-07-01', '2024-06-30'))).toBe('2023年7月1日至2024年6月30日');
    expect(wordPeriod(period('2024-02-01', '2024-02-28'))).toBe('2024年2月1日至2024年2月28日');
  });

  it('say the cut-off, at a month’s end as 底', () => {
    expect(wordCutOff(period('2022-01-01', '2022-12-31', '2022-11-30'))).toBe('截至2022年11月底');
    expect(wordCutOff(period('2022-01-01', '2022-12-31', '2022-11-20'))).toBe('截至2022年11月20日');
    expect(wordCutOff(period('2024-01-01', '2024-12-31', '2024-02-28'))).toBe('截至2024年2月28日');
    expect(wordCutOff(yearPeriod(2022))).toBe('');
  });
});
