import { expect, it } from 'vitest';
import { readBookingsOptions, readOptions } from './options.ts';

it('measures the whole plan with seven rounds unless told otherwise', () => {
  expect(readOptions(['report'])).toEqual({
    plan: 'report',
    rows: undefined,
    rounds: 7,
    xlsxRows: 100_000,
    fillOnly: false,
    keep: false,
    write: false,
  });
});

it('books in more rounds than it counts in, unless told otherwise', () => {
  expect(readBookingsOptions(['bookings'])).toEqual({ rounds: 25, write: false });
  expect(readBookingsOptions(['bookings', '--rounds', '3'])).toMatchObject({ rounds: 3 });
  expect(readBookingsOptions(['bookings', '--rounds', 'some'])).toEqual(expect.any(String));
});

it('keeps what it only fills, and what it is told to keep', () => {
  expect(readOptions(['report', '--fill-only', '--rows', '5000'])).toMatchObject({ rows: 5_000, keep: true });
  expect(readOptions(['report', '--nation'])).toMatchObject({ plan: 'nation', keep: false });
  expect(readOptions(['report', '--nation', '--keep'])).toMatchObject({ plan: 'nation', keep: true });
});

it.each([
  [['speed']],
  [[]],
  [['report', '--rows', 'many']],
  [['report', '--rows', '1.5e9e']],
  [['report', '--rounds', '0']],
  [['report', '--fast']],
])('says what is wrong with %j', (args) => {
  expect(readOptions(args)).toEqual(expect.any(String));
});
