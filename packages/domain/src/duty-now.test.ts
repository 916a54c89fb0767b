import { describe, expect, it } from 'vitest';
import { dutyNow } from './duty-now.ts';

const day = '2026-03-11';
const shift = (startsAt: string, more: Partial<Parameters<typeof dutyNow>[0][number]> = {}) =>
  ({ day, startsAt, state: 'planned', ...more }) as const;
const at = (clock: string): Date => new Date(`${day}T${clock}:00+08:00`);

describe('the duty that a service of the day belongs to', () => {
  const [morning, afternoon] = [shift('09:00', { state: 'held' }), shift('14:00')];

  it('is the last that has begun, whatever the order', () => {
    for (const shifts of [
      [morning, afternoon],
      [afternoon, morning],
    ]) {
      expect(dutyNow(shifts, day, at('13:59'))).toBe(morning);
      expect(dutyNow(shifts, day, at('14:00'))).toBe(afternoon);
      expect(dutyNow(shifts, day, at('23:00'))).toBe(afternoon);
    }
  });

  it('is the first before any has begun', () => {
    expect(dutyNow([afternoon, morning], day, at('08:00'))).toBe(morning);
  });

  it('is none of another day, none that was called off, and none to which nobody came', () => {
    const none = [shift('09:00', { day: '2026-03-12' }), shift('09:00', { state: 'cancelled' })];
    expect(dutyNow([...none, shift('10:00', { state: 'missed' })], day, at('12:00'))).toBeUndefined();
    expect(dutyNow([], day, at('12:00'))).toBeUndefined();
  });
});
