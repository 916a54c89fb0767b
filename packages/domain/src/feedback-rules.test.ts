import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complaintHandlers,
  complaintLevel,
  complaintSubjects,
  leastPrinted,
  levelsHandled,
  withoutSmall,
  workingDaysAfter,
  type ComplaintSubjectRole,
} from './feedback-rules.ts';
import type { CalendarDay } from './roster-days.ts';

describe('complaintLevel', () => {
  it('never leaves a complaint with the role that it is about', () => {
    for (const about of Object.keys(complaintSubjects) as ComplaintSubjectRole[])
      expect(complaintHandlers(complaintLevel(about))).not.toContain(about);
  });

  it('gives whoever holds a role the levels that the role handles', () => {
    expect(levelsHandled(['community-clerk'])).toEqual(['unit']);
    expect(levelsHandled(['street-officer'])).toEqual(['unit', 'street']);
    expect(levelsHandled(['district-officer'])).toEqual(['unit', 'street', 'district']);
    expect(levelsHandled(['adviser', 'auditor'])).toEqual([]);
  });
});

describe('workingDaysAfter', () => {
  const nationalDay = new Map<string, CalendarDay>([
    ['2026-10-01', { kind: 'off', name: '国庆节' }],
    ['2026-10-02', { kind: 'off', name: '国庆节' }],
    ['2026-10-05', { kind: 'off', name: '国庆节' }],
    ['2026-10-06', { kind: 'off', name: '国庆节' }],
    ['2026-10-07', { kind: 'off', name: '国庆节' }],
    ['2026-10-10', { kind: 'work', name: '国庆节' }],
  ]);

  it('leaves out weekends and holidays and counts weekend days that are worked', () => {
    expect(workingDaysAfter('2026-09-30', 1, nationalDay)).toBe('2026-10-08');
    expect(workingDaysAfter('2026-09-30', 3, nationalDay)).toBe('2026-10-10');
    expect(workingDaysAfter('2026-09-30', 4, nationalDay)).toBe('2026-10-12');
  });

  it('takes the weekdays of a year whose notice is not known', () => {
    expect(workingDaysAfter('2026-03-06', 7, new Map())).toBe('2026-03-17');
  });
});

describe('withoutSmall', () => {
  it('prints what gives nobody away', () => {
    expect(withoutSmall([0, 0, 0])).toEqual([0, 0, 0]);
    expect(withoutSmall([40, 6, 0])).toEqual([40, 6, 0]);
    expect(withoutSmall([40, 6, 2])).toEqual([40, null, null]);
    expect(withoutSmall([40, 2, 0])).toEqual([null, null, 0]);
    expect(withoutSmall([3, 1, 0])).toEqual([null, null, null]);
  });

  it('never lets the total give a small count away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }), (counts) => {
        const printed = withoutSmall(counts);
        const hidden = counts.filter((_, at) => printed[at] === null);
        for (const one of printed) if (one !== null) expect(one === 0 || one >= leastPrinted).toBe(true);
        if (hidden.length === 0 || printed.every((one) => one === null)) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(leastPrinted);
      }),
    );
  });
});
