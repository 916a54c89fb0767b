import { expect, it } from 'vitest';
import { nextAttempt } from './notice-rules.ts';

it('waits longer after each failure, and gives up after the fifth', () => {
  const now = new Date('2026-03-11T02:00:00Z');
  const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = nextAttempt(attempts, now);
    return next && (next.getTime() - now.getTime()) / 60_000;
  });
  expect(minutes).toEqual([1, 5, 30, 120, null, null]);
});
