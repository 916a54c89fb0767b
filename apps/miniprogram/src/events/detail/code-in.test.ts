import { expect, it } from 'vitest';
import { codeIn } from './code-in';

it.each([
  ['as it stands', 'ABCD2345'],
  ['in small letters, with the gaps that people leave', ' abcd-23 45 '],
  ['from a keyboard of full-width letters', 'ＡＢＣＤ２３４５'],
  ['at the end of an address', 'https://linfa.example/m/#/events/detail/index?id=x&code=ABCD2345'],
  ['in the middle of one', 'https://linfa.example/?code=abcd2345&from=wall#top'],
])('a check-in code is found %s', (_, typed) => {
  expect(codeIn(typed)).toBe('ABCD2345');
});

it.each([
  ['nothing', ''],
  ['too short', 'ABCD234'],
  ['too long', 'ABCD23456'],
  ['with a letter that no code has', 'ABCD234O'],
  ['another address', 'https://example.com/ABCD2345'],
  ['emoji', '😀😀😀😀😀😀😀😀'],
  ['5,000 letters', 'A'.repeat(5000)],
])('what is no code is said to be none: %s', (_, typed) => {
  expect(codeIn(typed)).toBeNull();
});
