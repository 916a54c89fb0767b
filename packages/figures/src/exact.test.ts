import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExact,
  compareExact,
  divideExact,
  exact,
  floorDivide,
  floorExact,
  printExact,
  roundExact,
  toNumber,
} from './exact.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const part = fc.bigInt({ min: 1n, max: 10n ** 12n });
const any = fc.tuple(whole, part).map(([top, over]) => exact(top, over));

/** Long division by hand: digit after digit, then one look at what remains. */
function roundedByHand(top: bigint, over: bigint, decimals: number): string {
  const size = top < 0n ? -top : top;
  let digits = (size / over).toString();
  let rest = size % over;
  for (let place = 0; place < decimals; place++) {
    rest *= 10n;
    digits += (rest / over).toString();
    rest %= over;
  }
  const up = rest * 2n >= over ? 1n : 0n;
  return ((BigInt(digits) + up) * (top < 0n ? -1n : 1n)).toString();
}

describe('an exact number', () => {
  it('rounds half away from zero, as long division does', () => {
    fc.assert(
      fc.property(
        whole,
        part,
        fc.integer({ min: 0, max: 8 }),
        (top, over, decimals) =>
          roundExact(exact(top, over), decimals).toString() === roundedByHand(top, over, decimals),
      ),
      { numRuns: 1000 },
    );
    expect([exact(5, 2), exact(-5, 2), exact(249, 100), exact(1, -2)].map((one) => roundExact(one, 0))).toEqual([
      3n,
      -3n,
      2n,
      -1n,
    ]);
    expect(roundExact(exact(1005, 1000), 2)).toBe(101n);
  });

  it('adds and compares as cross-multiplied whole numbers do, in any order', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const sum = addExact(a, b);
        expect(sum.top * a.over * b.over).toBe((a.top * b.over + b.top * a.over) * sum.over);
        expect(compareExact(addExact(sum, c), addExact(a, addExact(b, c)))).toBe(0);
        expect(compareExact(a, b)).toBe(-compareExact(b, a) + 0);
      }),
    );
  });

  it('stays small in a long sum of unlike parts', () => {
    const parts = Array.from({ length: 40_000 }, (_, index) =>
      exact(index, [1, 60, 10_000, 1_000_000][index % 4] ?? 1),
    );
    expect(parts.reduce(addExact, exact(0)).over).toBeLessThanOrEqual(60_000_000n);
  });

  it('divides exactly, and not by zero', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const quotient = divideExact(a, b);
        if (b.top === 0n) expect(quotient).toBeUndefined();
        else
          expect(
            quotient && quotient.over > 0n && quotient.top * a.over * b.top === a.top * b.over * quotient.over,
          ).toBe(true);
      }),
    );
    expect(() => exact(1, 0)).toThrow(RangeError);
  });

  it('floors towards minus infinity', () => {
    fc.assert(
      fc.property(whole, part, (top, over) => {
        const floor = floorDivide(top, over);
        return floor * over <= top && (floor + 1n) * over > top;
      }),
    );
    expect(floorExact(exact(12_960, 10_000), 10n)).toEqual({ top: 12n, over: 10n });
  });

  it('becomes the nearest double for charts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
        fc.constantFrom(1, 60, 10_000, 1_000_000),
        (top, over) => toNumber(exact(top, over)) === top / over + 0,
      ),
    );
    expect(toNumber(exact(10n ** 400n + 1n, 10n ** 400n))).toBe(1);
  });

  it('prints its digits without trailing zeros, unless they are asked for', () => {
    expect([
      printExact(exact(955_015_000, 10_000), 4),
      printExact(exact(38), 2),
      printExact(exact(1, 4), 2),
      printExact(exact(-1, 1000), 2),
      printExact(exact(5, 10_000), 4),
    ]).toEqual(['95501.5', '38', '0.25', '0', '0.0005']);
    expect([
      printExact(exact(38), 2, true),
      printExact(exact(381, 10), 2, true),
      printExact(exact(38), 0, true),
    ]).toEqual(['38.00', '38.10', '38']);
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = printExact(value, decimals);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(text).not.toBe('-0');
      }),
    );
  });
});
