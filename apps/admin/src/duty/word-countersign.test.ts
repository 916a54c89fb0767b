import { expect, it } from 'vitest';
import { wordCountersign } from './word-countersign';

it('says nothing of the signing of a shift that is to come or is not held', () => {
  const today = '2026-11-27';
  const shift = { day: '2026-11-20', state: 'planned', countersign: 'open' } as const;
  expect(wordCountersign(shift, today)).toBe('未登记结束');
  expect(wordCountersign({ ...shift, state: 'cancelled' }, today)).toBe('');
  expect(wordCountersign({ ...shift, day: '2026-11-28' }, today)).toBe('');
  expect(wordCountersign({ ...shift, state: 'held', countersign: 'countersigned' }, today)).toBe('已签字');
});
