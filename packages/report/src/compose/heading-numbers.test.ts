import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from '../lint/text/chinese-number.ts';
import { headingNumbers, type HeadingLevel } from './heading-numbers.ts';

const levels = fc.array(fc.constantFrom<HeadingLevel>(1, 2, 3, 4), { maxLength: 120 });

function ordinalOf(number: string): number {
  const inside = number.replace(/[、（）.]/g, '');
  return /^\d+$/.test(inside) ? Number(inside) : (parseChineseNumber(inside) ?? -1);
}

describe('headingNumbers', () => {
  it('prints the four levels as the layout standard has them', () => {
    const number = headingNumbers();
    expect([1, 2, 3, 4, 4, 3, 2, 1, 2].map((level) => number(level as HeadingLevel))).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（二）',
      '二、',
      '（一）',
    ]);
  });

  it('never skips and never repeats a number, whatever the order of levels', () => {
    fc.assert(
      fc.property(levels, (order) => {
        const number = headingNumbers();
        const last = [0, 0, 0, 0];
        for (const level of order) {
          const ordinal = ordinalOf(number(level));
          expect(ordinal).toBe((last[level - 1] ?? 0) + 1);
          last[level - 1] = ordinal;
          last.fill(0, level);
        }
      }),
    );
  });
});
