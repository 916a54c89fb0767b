import { describe, expect, it } from 'vitest';
import { assertMayAsk, dayAfterWorkingDays } from './question-rules.ts';

describe('when a written question is due', () => {
  const calendar = new Map([
    ['2026-10-01', { kind: 'off', name: '国庆节' } as const],
    ['2026-10-02', { kind: 'off', name: '国庆节' } as const],
    ['2026-10-10', { kind: 'work', name: '国庆节' } as const],
  ]);

  it('counts working days after the day on which it was asked', () => {
    expect(dayAfterWorkingDays('2026-03-11', 3, calendar)).toBe('2026-03-16');
    expect(dayAfterWorkingDays('2026-03-13', 1, calendar)).toBe('2026-03-16');
    expect(dayAfterWorkingDays('2026-03-14', 1, calendar)).toBe('2026-03-16');
  });

  it('leaves holidays out and takes make-up days in', () => {
    expect(dayAfterWorkingDays('2026-09-30', 1, calendar)).toBe('2026-10-05');
    expect(dayAfterWorkingDays('2026-10-09', 1, calendar)).toBe('2026-10-10');
  });

  it('lets a resident have three questions open', () => {
    expect(() => assertMayAsk(2)).not.toThrow();
    expect(() => assertMayAsk(3)).toThrow('最多3个');
  });
});
