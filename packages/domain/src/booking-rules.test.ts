import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertBeforeCutOff,
  assertBookable,
  assertWithinLimit,
  isBeforeCutOff,
  isTimeTo,
  reminderDue,
  mostBookings,
  slotStart,
} from './booking-rules.ts';
import { beijingDay } from './day.ts';

const slot = { day: '2026-03-10', startsAt: 9 * 60 + 30, closed: false };

describe('a slot in Beijing time', () => {
  it('begins at its minute of the day, eight hours before UTC says so', () => {
    expect(slotStart(slot).toISOString()).toBe('2026-03-10T01:30:00.000Z');
  });

  it('begins on its own day, whatever the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (startsAt) => {
        expect(beijingDay(slotStart({ day: '2026-01-01', startsAt }))).toBe('2026-01-01');
      }),
    );
  });

  it('can be booked until the moment it begins', () => {
    expect(() => assertBookable(slot, new Date('2026-03-10T01:29:59.999Z'))).not.toThrow();
    expect(() => assertBookable(slot, new Date('2026-03-10T01:30:00Z'))).toThrow('已经开始');
  });

  it('cannot be booked once it is called off', () => {
    expect(() => assertBookable({ ...slot, closed: true }, new Date('2026-03-01T00:00:00Z'))).toThrow('值班已取消');
  });
});

describe('the cut-off', () => {
  it('lets a resident cancel until two hours before, to the millisecond', () => {
    expect(isBeforeCutOff(slot, new Date('2026-03-09T23:30:00Z'))).toBe(true);
    expect(() => assertBeforeCutOff(slot, new Date('2026-03-09T23:30:00.001Z'), '取消')).toThrow(
      '距开始不到2小时，不能再取消',
    );
  });
});

describe('the reminder', () => {
  it('comes at six in the evening of the day before, or not at all once that is past', () => {
    expect(reminderDue('2026-03-01', new Date('2026-02-20T00:00:00Z'))?.toISOString()).toBe('2026-02-28T10:00:00.000Z');
    expect(reminderDue('2026-03-01', new Date('2026-02-28T10:00:00Z'))).toBeNull();
  });
});

describe('the limit', () => {
  it('allows the last and refuses the next', () => {
    expect(() => assertWithinLimit(mostBookings - 1)).not.toThrow();
    expect(() => assertWithinLimit(mostBookings)).toThrow('您已有3个未完成的预约，最多3个');
  });
});

describe('who came', () => {
  it('can be said from the morning on, and who did not only once the slot has begun', () => {
    const at = (text: string) => [
      isTimeTo('mark-arrived', slot, new Date(text)),
      isTimeTo('mark-missed', slot, new Date(text)),
    ];
    expect(at('2026-03-09T15:59:59Z')).toEqual([false, false]);
    expect(at('2026-03-09T16:00:00Z')).toEqual([true, false]);
    expect(at('2026-03-10T01:30:00Z')).toEqual([true, true]);
  });
});
