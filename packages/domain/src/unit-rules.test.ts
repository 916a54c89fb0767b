import { describe, expect, it } from 'vitest';
import { unitKinds, type UnitKind } from './codes.ts';
import { assertChangeDay, assertMayStandUnder, assertOneLevel } from './unit-rules.ts';

const kinds = Object.keys(unitKinds) as UnitKind[];
const refuses = (act: () => void): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

describe('the tree of units', () => {
  it('has each kind under those above it only', () => {
    const pairs = kinds.flatMap((kind) =>
      kinds.filter((parent) => !refuses(() => assertMayStandUnder(kind, parent))).map((parent) => `${parent}>${kind}`),
    );
    expect(pairs.sort()).toEqual(
      [
        'province>city',
        'province>district',
        'city>district',
        'city>street',
        'district>street',
        'city>town',
        'district>town',
        'street>community',
        'town>community',
        'street>village',
        'town>village',
        ...kinds.filter((kind) => kind !== 'office').map((kind) => `${kind}>office`),
      ].sort(),
    );
  });

  it('lets units of one level become one, and no others', () => {
    expect(refuses(() => assertOneLevel(['community', 'village', 'community']))).toBe(false);
    expect(refuses(() => assertOneLevel(['street', 'community']))).toBe(true);
    expect(refuses(() => assertOneLevel(['office', 'office']))).toBe(false);
  });

  it('changes after its last change and not ahead of time', () => {
    const unit = { name: '甲社区', since: '2026-01-01' };
    expect(() => assertChangeDay(unit, '2026-03-12', '2026-03-11')).toThrow(
      expect.objectContaining({ code: 'day-in-future' }) as Error,
    );
    expect(() => assertChangeDay(unit, '2026-01-01', '2026-03-11')).toThrow(
      expect.objectContaining({ code: 'unit-changed-since' }) as Error,
    );
    expect(() => assertChangeDay(unit, '2026-01-02', '2026-03-11')).not.toThrow();
  });
});
