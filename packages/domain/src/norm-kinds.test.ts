import { describe, expect, it } from 'vitest';
import { assertNormValue, type NormCode } from './norm-kinds.ts';

const fits = (code: NormCode, value: string): boolean => {
  try {
    assertNormValue(code, value);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-norm' });
    return false;
  }
};

describe('what a norm may say', () => {
  it.each([
    ['duty.hours-a-month', ['0', '8', '744'], ['745', '-1', '8.5', '08', '', '八', '1e2', ' 8']],
    ['adviser.most-communities', ['1', '5'], ['0', '101']],
    ['report.to-public', ['03-01', '12-31', '02-28'], ['02-29', '02-30', '13-01', '3-1', '00-10', '2024-03-01', '']],
    ['mediation.refused-enters-total', ['true', 'false'], ['1', 'True', '']],
    [
      'subsidy.case.hard',
      ['0', '300', '300.5', '300.05', '100000'],
      ['100000.01', '300.005', '1,000', '-1', '300.', '99999999999999'],
    ],
  ] as const)('%s', (code, good, bad) => {
    expect(good.filter((value) => !fits(code, value))).toEqual([]);
    expect(bad.filter((value) => fits(code, value))).toEqual([]);
  });
});
