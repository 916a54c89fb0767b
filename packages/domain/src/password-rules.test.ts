import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertSoundPassword } from './password-rules.ts';

const weak = (password: string, username = 'chen.zhuren') => {
  try {
    assertSoundPassword(password, username);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a new password', () => {
  it.each([
    ['木棉花开-195', '至少10个字'],
    ['          ', '重复'],
    ['aaaaaaaaaa', '重复'],
    ['abcabcabcabc', '重复'],
    ['1234567890', '常见'],
    ['0987654321', '常见'],
    ['qwertyuiop', '常见'],
    ['20261126', '至少10个字'],
    ['13800138000', null],
    ['Password-123', '常见'],
    ['P@SSWORD123!', null],
    ['ADMIN_123456', '常见'],
    ['ｐａｓｓｗｏｒｄ１２３', '常见'],
    ['woaini_1314520', '常见'],
    ['my-chen.zhuren-pw', '用户名'],
    ['木棉花开-1958年', null],
    ['correct horse battery', null],
  ])('%s', (password, reason) => {
    if (reason === null) expect(weak(password)).toBeNull();
    else expect(weak(password)).toContain(reason);
  });

  it('is sound when it is long and at random', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        expect(weak(text)).toBeNull();
      }),
    );
  });

  it('counts characters as people do', () => {
    expect(weak('🌳🌲🌴🌵🌾')).toContain('至少');
  });
});
