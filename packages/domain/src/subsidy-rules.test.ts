import { describe, expect, it } from 'vitest';
import { rateInCents, repeatedCases, subsidyKindOf, usualCaseLimits, type CaseFacts } from './subsidy-rules.ts';

const plain: CaseFacts = { form: 'written', sessions: 1, amount: 0, preventedCrime: false, preventedPetition: false };
const kindOf = (facts: Partial<CaseFacts>) => subsidyKindOf({ ...plain, ...facts }, usualCaseLimits);

describe('subsidyKindOf', () => {
  it('grades by recorded facts alone', () => {
    expect(kindOf({})).toBe('case.simple');
    expect(kindOf({ sessions: 2 })).toBe('case.general');
    expect(kindOf({ amount: 1 })).toBe('case.general');
    expect(kindOf({ sessions: 3 })).toBe('case.hard');
    expect(kindOf({ amount: 10_000_000 })).toBe('case.hard');
    expect(kindOf({ preventedCrime: true })).toBe('case.hard');
    expect(kindOf({ preventedPetition: true })).toBe('case.hard');
    expect(kindOf({ form: 'oral', sessions: 5 })).toBe('oral');
  });
});

describe('repeatedCases', () => {
  const one = (id: number, concludedOn: string, originSet: string | null = null, originId: number | null = null) => ({
    id,
    concludedOn,
    originSet,
    originId,
  });

  it('pays one dispute once: the earliest of those that grew out of each other or of one consultation', () => {
    expect([
      ...repeatedCases([
        one(1, '2026-01-05'),
        one(2, '2026-02-05', 'mediationCases', 1),
        one(3, '2026-03-05', 'mediationCases', 2),
        one(5, '2026-03-01', 'consultations', 7),
        one(4, '2026-03-02', 'consultations', 7),
        one(6, '2026-03-02', 'screenings', 7),
        one(8, '2026-03-03', 'screenings', 7),
      ]),
    ]).toEqual(
      [
        [2, 1],
        [4, 5],
        [3, 1],
      ].sort((a, b) => (a[0] === 2 ? -1 : b[0] === 2 ? 1 : b[0]! - a[0]!)),
    );
  });

  it('does not run in circles', () => {
    expect(
      repeatedCases([one(1, '2026-01-05', 'mediationCases', 2), one(2, '2026-02-05', 'mediationCases', 1)]).size,
    ).toBeLessThan(2);
  });
});

describe('rateInCents', () => {
  it('reads yuan', () => {
    expect(['150', '80.5', '0.05', '-1', '1e3', ''].map(rateInCents)).toEqual([15000, 8050, 5, null, null, null]);
  });
});
