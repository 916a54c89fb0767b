import { expect, test } from 'vitest';
import { shiftCodeIn } from './shift-code';

const code = 'Ab3-_Zx9Ab3-_Zx9Ab3-_Z';

test.each([
  [code],
  [` ${code.slice(0, 8)} ${code.slice(8)}\n`],
  [`https://example.cn/m/#/official/sheet/index?code=${code}`],
  [`https://example.cn/m/?from=a&code=${code}&b=1#/`],
])('a shift’s code is found in %j', (text) => {
  expect(shiftCodeIn(text)).toBe(code);
});

test.each([[''], ['12345'], [`${code}A`], [`https://example.cn/?code=${code}A`], ['https://u.wechat.com/EAbc']])(
  'another picture’s words are no code: %j',
  (text) => {
    expect(shiftCodeIn(text)).toBeUndefined();
  },
);
