import { lastCountedDay, monthPeriod, period, quarterPeriod, yearPeriod, type Day } from '@linfa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childPlace, placeStep, scopeOf, type Succession, type UnitHistory } from './scope.ts';
import { arbitraryPeriod, arbitraryUnitTree, placeOn } from './testing/index.ts';

const places = (...stays: [string, Day, Day | null][]): UnitHistory['places'] =>
  stays.map(([place, from, to]) => ({ place, from, to }));
const unit = (id: number, name: string, ...stays: [string, Day, Day | null][]): UnitHistory => ({
  id,
  name,
  validFrom: stays[0]![1],
  validTo: stays.at(-1)![2],
  places: places(...stays),
});

const east = unit(1, '东街道', ['0001', '2000-01-01', null]);
const west = unit(2, '西街道', ['0002', '2000-01-01', '2024-07-01']);
const merger: Succession = { kind: 'merge', predecessor: west, successorId: 1, on: '2024-07-01' };

describe('the scope of a unit', () => {
  it('is its one place while nothing happens', () => {
    expect(scopeOf(east, [], yearPeriod(2024))).toEqual({ places: ['0001'], mapping: [] });
  });

  it('holds what was done at a place before the unit moved and after', () => {
    const moved = unit(3, '江边社区', ['00010001', '2000-01-01', '2024-07-01'], ['00020005', '2024-07-01', null]);
    expect(scopeOf(moved, [], yearPeriod(2024)).places).toEqual(['00010001', '00020005']);
    // The old parent keeps the rows from before the move, for they begin with its place; the new one gets none of them.
    expect(scopeOf(east, [], yearPeriod(2024)).places.some((place) => '00010001'.startsWith(place))).toBe(true);
    expect(
      scopeOf(unit(2, '西街道', ['0002', '2000-01-01', null]), [], yearPeriod(2024)).places.some((place) =>
        '00010001'.startsWith(place),
      ),
    ).toBe(false);
    // Nothing is looked for where it had not yet been.
    expect(scopeOf(moved, [], quarterPeriod(2024, 2)).places).toEqual(['00010001']);
  });

  it('takes in a unit that merged into it, and says so', () => {
    const both = { places: ['0001', '0002'], mapping: [{ name: '西街道', on: '2024-07-01' }] };
    expect(scopeOf(east, [merger], yearPeriod(2024))).toEqual(both);
    expect(scopeOf(east, [merger], yearPeriod(2025))).toEqual({ places: ['0001', '0002'], mapping: [] });
  });

  it('of a past period knows nothing of a later merger, unless it is seen from the period that it is compared with', () => {
    expect(scopeOf(east, [merger], yearPeriod(2023))).toEqual({ places: ['0001'], mapping: [] });
    expect(scopeOf(east, [merger], period('2024-01-01', '2024-12-31', '2024-06-30')).places).toEqual(['0001']);
    expect(scopeOf(east, [merger], yearPeriod(2023), yearPeriod(2024))).toEqual({
      places: ['0001', '0002'],
      mapping: [{ name: '西街道', on: '2024-07-01' }],
    });
    // On its first day the merger is known, on the day before it is not.
    expect(scopeOf(east, [merger], period('2024-06-01', '2024-07-01')).places).toEqual(['0001', '0002']);
    expect(scopeOf(east, [merger], period('2024-06-01', '2024-06-30')).places).toEqual(['0001']);
    // The months of the merger's year, seen from the year, hold all that the year holds.
    expect(scopeOf(east, [merger], monthPeriod(2024, 1), yearPeriod(2024)).places).toEqual(['0001', '0002']);
  });

  it('follows mergers of mergers', () => {
    const north = unit(3, '北街道', ['0003', '2000-01-01', '2024-03-01']);
    const chain: Succession[] = [merger, { kind: 'merge', predecessor: north, successorId: 2, on: '2024-03-01' }];
    expect(scopeOf(east, chain, yearPeriod(2024)).mapping.map((one) => one.name)).toEqual(['西街道', '北街道']);
  });

  it('of a renamed unit is the same under either name, in any year', () => {
    const renamed = unit(4, '新东街道', ['0004', '2024-07-01', null]);
    const rename: Succession = {
      kind: 'rename',
      predecessor: unit(1, '东街道', ['0001', '2000-01-01', '2024-07-01']),
      successorId: 4,
      on: '2024-07-01',
    };
    expect(scopeOf(renamed, [rename], yearPeriod(2023)).places).toEqual(['0001']);
    expect(scopeOf(renamed, [rename], yearPeriod(2024)).places).toEqual(['0001', '0004']);
  });

  it('of a unit split off is its own rows, but is not compared across the split, nor is what remained', () => {
    const young = unit(5, '南社区', ['00010009', '2024-07-01', null]);
    const split: Succession = { kind: 'split', predecessor: east, successorId: 5, on: '2024-07-01' };
    expect(scopeOf(young, [split], yearPeriod(2024)).places).toEqual(['00010009']);
    for (const one of [young, east]) {
      expect(() => scopeOf(one, [split], yearPeriod(2023), yearPeriod(2024))).toThrow(
        expect.objectContaining({ code: 'unit-changed', message: expect.stringContaining('2024年7月1日自东街道分出') }),
      );
      expect(() => scopeOf(one, [split], yearPeriod(2024), yearPeriod(2025))).toThrow(
        expect.objectContaining({ code: 'unit-changed' }),
      );
      expect(() => scopeOf(one, [split], yearPeriod(2025), yearPeriod(2026))).not.toThrow();
    }
  });

  it('is refused where the unit did not exist, with its span', () => {
    expect(() => scopeOf(west, [], yearPeriod(2025))).toThrow(
      '“西街道”在 2025年 不存在（存续期间：2000年1月1日至2024年7月1日）',
    );
    expect(() => scopeOf(unit(6, '新区', ['0006', '2024-07-01', null]), [], quarterPeriod(2024, 2))).toThrow(
      expect.objectContaining({ code: 'unit-not-valid' }),
    );
    expect(scopeOf(west, [], quarterPeriod(2024, 2)).places).toEqual(['0002']);
  });

  it('never holds a place within another, so that no row is met twice; and every row of a unit lies in its own scope', () => {
    fc.assert(
      fc.property(arbitraryUnitTree(), arbitraryPeriod(), ({ units, successions }, of) => {
        for (const one of units) {
          if (one.validFrom > of.from || (one.validTo !== null && one.validTo <= of.to)) continue;
          const { places: held } = scopeOf(one, successions, of);
          for (const place of held)
            for (const other of held) expect(place !== other && place.startsWith(other)).toBe(false);
          for (const day of [of.from, lastCountedDay(of)])
            expect(held.some((place) => placeOn(one, day)!.startsWith(place))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of two units of which neither is above the other never share a row', () => {
    fc.assert(
      fc.property(arbitraryUnitTree({ events: ['move', 'split'] }), arbitraryPeriod(), ({ units, successions }, of) => {
        const streets = units.filter((one) => one.kind === 'street' && one.validFrom <= of.from);
        for (const [index, left] of streets.entries())
          for (const right of streets.slice(index + 1)) {
            const [a, b] = [scopeOf(left, successions, of).places, scopeOf(right, successions, of).places];
            for (const place of a)
              expect(b.some((other) => other.startsWith(place) || place.startsWith(other))).toBe(false);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('places', () => {
  it('of children are one step longer, all different and sorted with their parent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_679_614 }), (number) => {
        const [first, second] = [childPlace('0001', number), childPlace('0001', number + 1)];
        expect([first.length, first.startsWith('0001'), first < second]).toEqual([4 + placeStep, true, true]);
      }),
    );
  });
});
