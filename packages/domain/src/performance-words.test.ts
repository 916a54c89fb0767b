import { expect, it } from 'vitest';
import { wordPerformance } from './performance-words.ts';

const performBy = '2026-03-31';

it('calls an agreement that nobody has registered anything of yet to be performed up to its day, and not unperformed after', () => {
  const fresh = { registered: false, performBy };
  expect(wordPerformance('none', { ...fresh, today: '2026-03-11' })).toBe('待履行');
  expect(wordPerformance('none', { ...fresh, today: performBy })).toBe('待履行');
  expect(wordPerformance('none', { ...fresh, today: '2026-04-01' })).toBe('尚未登记');
  expect(wordPerformance('none', { ...fresh, performBy: null, today: '2026-03-11' })).toBe('尚未登记');
});

it('says what was registered, before its day as well', () => {
  const found = { registered: true, performBy, today: '2026-03-11' };
  expect(wordPerformance('none', found)).toBe('未履行');
  expect(wordPerformance('part', found)).toBe('部分履行');
});

it('keeps the word of a case that came with its performance, and with no finding of ours', () => {
  expect(wordPerformance('done', { registered: false, performBy, today: '2026-03-11' })).toBe('已履行');
});
