import { addDays, dayOf, monthPeriod, period, quarterPeriod, yearPeriod, type Day, type Period } from '@linfa/domain';
import fc from 'fast-check';

const firstDay = '2022-12-20';

/** Days on which something could go wrong: ends of years, months and cut-offs, and the leap day. */
const boundaryDays = [
  '2022-12-31',
  '2023-01-01',
  '2023-11-30',
  '2023-12-31',
  '2024-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-06-30',
  '2024-07-01',
  '2024-11-30',
  '2024-12-01',
  '2024-12-31',
  '2025-01-01',
];

/** Any day of the generated years, often one at a boundary. */
export function arbitraryDay(): fc.Arbitrary<Day> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...boundaryDays) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 757 }).map((count) => addDays(firstDay, count)) },
  );
}

/** A year, quarter, month or any range, sometimes cut off. `whole` leaves the ranges and cut-offs out. */
export function arbitraryPeriod(whole = false): fc.Arbitrary<Period> {
  const year = fc.constantFrom(2023, 2024);
  const wholes = [
    year.map(yearPeriod),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, quarter]) => quarterPeriod(of, quarter)),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => monthPeriod(of, month)),
  ] as const;
  if (whole) return fc.oneof({ weight: 3, arbitrary: wholes[0] }, wholes[1], wholes[2]);
  const range = fc.tuple(arbitraryDay(), arbitraryDay()).map(([a, b]) => (a <= b ? period(a, b) : period(b, a)));
  const cutOff = fc
    .tuple(year, fc.constantFrom('02-28', '06-30', '11-20', '11-30', '12-30'))
    .map(([of, day]) => period(dayOf(of, 1, 1), dayOf(of, 12, 31), `${of}-${day}`));
  return fc.oneof({ weight: 3, arbitrary: wholes[0] }, wholes[1], wholes[2], range, cutOff);
}

/** Codes of lists that the places keep, and the registers and their number columns that generated entries are of. */
export const generatedCodes: Readonly<Record<string, readonly string[]>> = {
  theme: ['constitution', 'civil-code'],
  subkind: ['first-aid', 'park'],
  register: ['visits', 'meetings'],
  category: ['party', 'office'],
  status: ['open', 'solved'],
};
export const generatedColumns = ['values.visited', 'values.problems'] as const;
