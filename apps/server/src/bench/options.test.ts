import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

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
