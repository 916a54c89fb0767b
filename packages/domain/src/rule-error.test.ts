import { describe, expect, it } from 'vitest';
import { ruleCodes, type RuleCode } from './rule-codes.ts';
import { RuleError } from './rule-error.ts';

describe('a refusal', () => {
  it('is worded in Chinese from its code and values, with nothing left unfilled', () => {
    for (const [code, text] of Object.entries(ruleCodes) as [RuleCode, string][]) {
      const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      const { message } = new RuleError(code, Object.fromEntries(names.map((name) => [name, `‹${name}›`])));
      for (const name of names) expect(message, code).toContain(`‹${name}›`);
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(new RuleError(code).message, code).not.toMatch(/[{}]|undefined/);
    }
  });

  it('takes its values as they are, whatever they contain', () => {
    expect(new RuleError('unknown-unit', { unit: '$&{near}', near: '' }).message).toBe('没有找到单位“$&{near}”。');
  });

  it('says a day as people do', () => {
    expect(new RuleError('day-in-future', { day: '2026-03-09' }).message).toBe('2026年3月9日还没有到，不能登记。');
    expect(new RuleError('bad-day', { day: '2026-02-30' }).message).toContain('“2026-02-30”不是有效的日期');
  });

  it('carries its code and what a program needs', () => {
    const refusal = new RuleError('unknown-figure', { figure: 'x', near: '' }, { near: ['y'] });
    expect([refusal.name, refusal.code, refusal.details]).toEqual(['RuleError', 'unknown-figure', { near: ['y'] }]);
    expect(refusal).toBeInstanceOf(Error);
  });
});
