import { expect, it } from 'vitest';
import { wordLastDay } from './word-last-day';

it('what is given up from the first of a month on was held until the last of the month before', () => {
  expect(wordLastDay('2024-03-01')).toBe('2024年2月29日');
  expect(wordLastDay(null)).toBe('至今');
});
