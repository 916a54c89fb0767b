import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

const text = fc.string({ unit: fc.constantFrom('沙', '面', '街', '道'), maxLength: 8 });

describe('edit distance', () => {
  it('is a distance', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, '')).toBe(a.length);
      }),
    );
  });

  it('counts a character inserted, dropped or replaced as one', () => {
    expect(
      [
        ['沙面街道', '沙面街'],
        ['沙面街道', '沙田街道'],
        ['𠮷林', '吉林'],
        ['街道', '道街'],
      ].map(([a, b]) => editDistance(a!, b!)),
    ).toEqual([1, 1, 1, 2]);
  });
});

describe('near matches', () => {
  it('put those that contain the wanted name first, then the likest, five at most', () => {
    expect(nearest('沙面', ['沙面街道', '沙田', '南村镇'])).toEqual(['沙面街道', '沙田']);
    expect(nearest('南村', ['谢家湾街道'])).toEqual([]);
    expect(
      nearest(
        '街道',
        Array.from({ length: 9 }, (_, index) => `街道${index}`),
      ).length,
    ).toBe(5);
    expect(nearest('沙面', ['沙面', '沙面'])).toEqual(['沙面']);
  });
});
