import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('a resident signs in with a code sent to the phone, stays signed in, and signs out', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/sign-in/index');
  await phone.type('手机号', '13900000001');
  await phone.doubleTap('获取验证码');
  const code = /验证码是 (\d{6})/.exec(phone.page.text)?.[1] ?? '';
  expect(phone.report().sent.filter(({ url }) => url.endsWith('sendPhoneCode'))).toHaveLength(1);
  await phone.type('验证码', code);
  await phone.tap('登录');
  expect(phone.page.path).toBe('pages/home/index');
  await phone.restart('pages/mine/index');
  await phone.tap('退出登录');
  await phone.tap('退出');
  await phone.restart('pages/mine/index');
  expect(phone.sees('还没有登录')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('whoever comes through WeChat is told when WeChat is only played', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/sign-in/index');
  await phone.tap('用微信登录');
  expect(phone.page.path).toBe('pages/home/index');
  expect(phone.sees('演示：没有接通微信')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});
