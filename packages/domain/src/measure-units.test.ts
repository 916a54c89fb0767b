import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertSameDimension, measureUnits, storeQuantity, unitWord, type MeasureUnitCode } from './measure-units.ts';

const codes = Object.keys(measureUnits) as MeasureUnitCode[];
const refused = expect.objectContaining({ code: 'bad-quantity' });

describe('units of measure', () => {
  it('are added only to what counts the same thing', () => {
    for (const left of codes)
      for (const right of codes) {
        const attempt = (): void => assertSameDimension(left, right);
        if (measureUnits[left].dimension === measureUnits[right].dimension) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ code: 'unit-of-measure-mismatch' }));
      }
  });

  it('never take people for attendances, nor acts for cases', () => {
    expect(() => assertSameDimension('person', 'attendance')).toThrow('人 与 人次');
    expect(() => assertSameDimension('act', 'case')).toThrow('次 与 件');
  });

  it('print a word of their own', () => {
    for (const code of codes) expect(measureUnits[code].words).toContain(unitWord(code));
    expect(unitWord('workday')).toBe('个工作日');
  });
});

describe('a stored quantity', () => {
  it('is the written one in whole ten-thousandths, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (stored) => {
        const digits = stored.toString().padStart(5, '0');
        expect(storeQuantity(Number(`${digits.slice(0, -4)}.${digits.slice(-4)}`), '金额')).toBe(Number(stored));
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused with a fifth decimal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 9 }),
        (whole, four, fifth) => {
          expect(() => storeQuantity(Number(`${whole}.${String(four).padStart(4, '0')}${fifth}`), '金额')).toThrow(
            refused,
          );
        },
      ),
      { numRuns: 1000 },
    );
    expect(() => storeQuantity(60_000_000_000.000_05, '金额')).toThrow(refused);
  });

  it('forgives what a worksheet’s own arithmetic leaves behind', () => {
    expect(storeQuantity(0.1 + 0.2, '金额')).toBe(3000);
    expect(storeQuantity(1998.4, '金额')).toBe(19_984_000);
  });

  it('is refused when negative, endless or absurd', () => {
    for (const value of [-1, -0.0001, Number.NaN, Number.POSITIVE_INFINITY, 1e11, 1e300])
      expect(() => storeQuantity(value, '金额')).toThrow(refused);
    expect(Object.is(storeQuantity(-0, '金额'), 0)).toBe(true);
  });
});
