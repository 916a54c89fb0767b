import { addDays, type Day } from '@linfa/domain';
import type { Window } from '@linfa/figures';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverWindows, windowWithinSql } from './cover-windows.ts';
import type { RecordTable } from './record-table.ts';

const first: Day = '2023-12-01';
const dayAt = (offset: number): Day => addDays(first, offset);
const span = fc
  .tuple(fc.constantFrom('heldOn', 'endedOn'), fc.nat(40), fc.nat(12))
  .map(([field, from, length]): Window => ({ field, from: dayAt(from), to: dayAt(from + length) }));
const holding = fc.nat(50).map((on): Window => ({ holding: { from: 'startsOn', to: 'endsOn' }, on: dayAt(on) }));

/** A record by the days in its columns; the whole condition of a window is read from the SQL that the tally sends. */
type Days = Readonly<Record<string, Day>>;
const table = { column: (field: string) => field } as unknown as RecordTable;

const lies = (window: Window, record: Days): boolean =>
  'field' in window
    ? record[window.field]! >= window.from && record[window.field]! <= window.to
    : record['startsOn']! <= window.on && record['endsOn']! > window.on;

function holds(sql: { readonly text: string; readonly values: readonly unknown[] }, record: Days): boolean {
  const parts = [...sql.text.matchAll(/(\w+) (>=|<=|>) \?/g)];
  expect(parts).toHaveLength(sql.values.length);
  return parts.every(([, field = '', sign], index) => {
    const [day, bound] = [record[field]!, sql.values[index] as Day];
    return sign === '>=' ? day >= bound : sign === '<=' ? day <= bound : day > bound;
  });
}

const records = fc.array(
  fc
    .record({ heldOn: fc.nat(60), endedOn: fc.nat(60), startsOn: fc.nat(60), endsOn: fc.nat(60) })
    .map((days): Days => Object.fromEntries(Object.entries(days).map(([field, at]) => [field, dayAt(at)]))),
  { minLength: 1, maxLength: 30 },
);
const windows = fc.array(fc.oneof({ weight: 5, arbitrary: span }, { weight: 1, arbitrary: holding }), {
  minLength: 1,
  maxLength: 8,
});

it('covers the days of all windows and no others, in pieces that do not touch', () => {
  fc.assert(
    fc.property(windows, records, (given, rows) => {
      const cover = coverWindows(given);
      for (const row of rows) expect(cover.some((one) => lies(one, row))).toBe(given.some((one) => lies(one, row)));
      for (const one of cover)
        for (const other of cover)
          if (one !== other && 'field' in one && 'field' in other && one.field === other.field)
            expect(one.from > addDays(other.to, 1) || other.from > addDays(one.to, 1)).toBe(true);
    }),
  );
});

it('finds a window again among covered records with the days that the cover does not say', () => {
  fc.assert(
    fc.property(windows, records, (given, rows) => {
      const cover = coverWindows(given);
      for (const row of rows.filter((one) => cover.some((window) => lies(window, one))))
        for (const window of given)
          expect(holds(windowWithinSql(window, cover, table, 't'), row)).toBe(lies(window, row));
    }),
  );
});
