import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, type Contribution } from './contribution.ts';

const contribution: fc.Arbitrary<Contribution> = fc.record({
  recordId: fc.integer({ min: 1, max: 1000 }),
  unitId: fc.integer({ min: 1, max: 4 }),
  day: fc.constantFrom('2024-01-31', '2024-02-01', '2024-02-29'),
  amount: fc.nat(1_000_000),
  key: fc.constantFrom('a', 'A', 'b', null),
});
const some = fc.uniqueArray(contribution, { selector: (one) => one.recordId });

describe('contributions', () => {
  it('combine to the same number in whatever order they come', () => {
    const ways = [
      { fn: 'count' },
      { fn: 'sum', measure: 'x' },
      { fn: 'distinct', key: 'x' },
      { fn: 'cells', every: 'month', take: 'least' },
      { fn: 'cells', every: 'period', take: 'number' },
      { fn: 'latest', measure: 'x' },
    ] as const;
    fc.assert(
      fc.property(some, fc.constantFrom(...ways), (list, way) => {
        expect(combine(way, list.toReversed())).toBe(combine(way, list));
        expect(combine(way, [])).toBe(0);
      }),
    );
  });

  it('of distinct things count what has a key, once', () => {
    const one = (recordId: number, key: string | null): Contribution => ({
      recordId,
      unitId: 1,
      day: '2024-01-01',
      amount: 1,
      key,
    });
    expect(combine({ fn: 'distinct', key: 'clientKey' }, [one(1, 'a'), one(2, 'a'), one(3, null), one(4, 'A')])).toBe(
      2,
    );
  });

  it('of the latest are the last of each unit by day, then by id, added over units', () => {
    const one = (recordId: number, unitId: number, day: string, amount: number): Contribution => ({
      recordId,
      unitId,
      day,
      amount,
      key: null,
    });
    expect(
      combine({ fn: 'latest', measure: 'x' }, [
        one(9, 1, '2024-01-01', 5),
        one(2, 1, '2024-03-01', 7),
        one(3, 1, '2024-03-01', 8),
        one(4, 2, '2024-02-01', 100),
      ]),
    ).toBe(108);
  });

  it('in cells are counted for each unit and month, for a nation of them', () => {
    const nation = Array.from({ length: 500_000 }, (_, index): Contribution => ({
      recordId: index,
      unitId: index % 250_000,
      day: '2024-05-01',
      amount: 1,
      key: null,
    }));
    expect(combine({ fn: 'cells', every: 'month', take: 'least' }, nation)).toBe(2);
    expect(combine({ fn: 'cells', every: 'month', take: 'number' }, nation)).toBe(250_000);
  });
});
