import { describe, expect, it } from 'vitest';
import { assertExtension, clockDue, clockLeft, confirmationDue, fileNumber } from './mediation-rules.ts';

describe('the clock of a case', () => {
  it.each([
    ['2026-03-11', '2026-04-11'],
    ['2026-01-31', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2026-12-31', '2027-01-31'],
    ['2026-08-31', '2026-09-30'],
  ])('accepted on %s it is due on %s', (accepted, due) => {
    expect(clockDue(accepted)).toBe(due);
  });

  it('follows a place that counts days', () => expect(clockDue('2026-03-11', 30)).toBe('2026-04-10'));

  it('says how many days are left, below nothing when late, and nothing once concluded', () => {
    expect(clockLeft('2026-04-11', null, '2026-04-01')).toBe(10);
    expect(clockLeft('2026-04-11', null, '2026-04-13')).toBe(-2);
    expect(clockLeft('2026-04-11', '2026-04-12', '2026-04-13')).toBeNull();
    expect(clockLeft(null, null, '2026-04-13')).toBeNull();
  });

  it.each([
    ['2026-04-11', '新期限须晚于原期限2026年4月11日'],
    ['2026-04-12', '新期限已经过去'],
    ['2026-10-13', '一次最多延长180天'],
  ])('is not moved to %s', (to, reason) => {
    expect(() => assertExtension('2026-04-11', to, '2026-04-15')).toThrow(reason);
  });

  it('is moved on by what the sides agreed', () => {
    expect(() => assertExtension('2026-04-11', '2026-05-11', '2026-04-10')).not.toThrow();
    expect(() => assertExtension('2026-04-11', '2026-10-08', '2026-04-10')).not.toThrow();
  });
});

it('gives thirty days from the agreement’s effect to go to court together', () => {
  expect(confirmationDue('2026-03-11')).toBe('2026-04-10');
});

it.each([
  ['试验东街道第一社区', 1, '（2026）试验东街道第一人调字第1号'],
  ['试验东街道', 12, '（2026）试验东人调字第12号'],
  ['李村', 3, '（2026）李村人调字第3号'],
])('numbers a case of %s', (unit, serial, number) => {
  expect(fileNumber(2026, unit, serial)).toBe(number);
});
