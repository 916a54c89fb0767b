import { describe, expect, it } from 'vitest';
import { assertEventCounts, isEventToCome } from './outreach-rules.ts';

const counts = { attendance: 40, reached: 200, materials: 300, questions: 12, volunteers: 5 };

describe('the counts of an event', () => {
  it.each([
    ['as reported', {}, 30],
    ['nobody but the stall', { attendance: 0, reached: 0, materials: 0, questions: 0, volunteers: 0 }, 0],
    ['everybody asked', { questions: 40 }, 40],
    ['fifty copies each', { materials: 205 * 50 }, 0],
  ])('stand when they fit: %s', (_, change, checkedIn) => {
    expect(() => assertEventCounts({ ...counts, ...change }, checkedIn)).not.toThrow();
  });

  it.each([
    ['fewer than signed in', {}, 41, '参加人次'],
    ['more asked than came', { questions: 41 }, 0, '现场解答'],
    ['boxes for each', { materials: 205 * 50 + 1 }, 0, '发放资料'],
    ['copies for nobody', { attendance: 0, reached: 0, questions: 0, volunteers: 0, materials: 1 }, 0, '发放资料'],
  ])('are refused when they do not: %s', (_, change, checkedIn, field) => {
    expect(() => assertEventCounts({ ...counts, ...change }, checkedIn)).toThrow(field);
  });
});

describe('an event is to come', () => {
  it.each([
    [540, '2026-03-11T08:59:59+08:00', true],
    [540, '2026-03-11T09:00:00+08:00', false],
    [null, '2026-03-11T23:59:59+08:00', true],
    [null, '2026-03-12T00:00:00+08:00', false],
  ])('starting at %s, at %s: %s', (startsAt, now, toCome) => {
    expect(isEventToCome({ day: '2026-03-11', startsAt }, new Date(now))).toBe(toCome);
  });
});
