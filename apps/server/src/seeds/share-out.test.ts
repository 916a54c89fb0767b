import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { proportion, shareOut } from './share-out.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('sharing out', () => {
  const bounds = fc
    .array(fc.record({ least: fc.nat(20), room: fc.nat(50) }), { minLength: 1, maxLength: 40 })
    .map((all) => all.map(({ least, room }) => ({ least, most: least + room })));

  it('gives whole parts within their bounds that add up exactly', () => {
    fc.assert(
      fc.property(bounds, fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (of, at, name) => {
        const [low, high] = [total(of.map((one) => one.least)), total(of.map((one) => one.most))];
        const sum = low + Math.floor((high - low) * at);
        const parts = shareOut(sum, of, seededRandom(name));
        expect(total(parts)).toBe(sum);
        for (const [index, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(of[index]!.least);
          expect(part).toBeLessThanOrEqual(of[index]!.most);
        }
      }),
    );
  });

  it('refuses a sum that no such parts have', () => {
    expect(() =>
      shareOut(
        3,
        [
          { least: 2, most: 4 },
          { least: 2, most: 4 },
        ],
        seededRandom('few'),
      ),
    ).toThrow('cannot share out 3');
    expect(() =>
      shareOut(
        9,
        [
          { least: 2, most: 4 },
          { least: 2, most: 4 },
        ],
        seededRandom('many'),
      ),
    ).toThrow('cannot share out 9');
  });

  it('divides in proportion without losing one', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 }), {
          minKeys: 1,
          maxKeys: 6,
        }),
        fc.nat(500),
        (shares, count) => {
          expect(total(Object.values(proportion(shares, count)))).toBe(count);
        },
      ),
    );
    expect(proportion({ lecture: 2, stall: 1 }, 4)).toEqual({ lecture: 3, stall: 1 });
  });
});

describe('repeatable chance', () => {
  it('is the same for the same name and another for another', () => {
    const draw = (name: string): number[] => {
      const random = seededRandom(name);
      return Array.from({ length: 20 }, () => random.whole(1000));
    };
    expect(draw('hetang cases')).toEqual(draw('hetang cases'));
    expect(draw('hetang cases')).not.toEqual(draw('hetang events'));
  });

  it('shuffles without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, name) => {
        expect(
          seededRandom(name)
            .shuffled(items)
            .sort((a, b) => a - b),
        ).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });
});
