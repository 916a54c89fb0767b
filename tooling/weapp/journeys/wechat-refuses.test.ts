import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newcomer } from './residents.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

/** WeChat as it answers a code of `wx.login` that begins with an error's number; the openid is what follows `good-`. */
const wechat = createServer((request, response) => {
  const code = new URL(request.url ?? '', 'http://wechat').searchParams.get('js_code') ?? '';
  const [, errcode] = /^(-?\d+)/.exec(code) ?? [];
  if (code === 'garbage') return void response.end('<html>502</html>');
  response.end(
    JSON.stringify(
      errcode === undefined
        ? { openid: `oABC${code}`, session_key: 'key' }
        : { errcode: Number(errcode), errmsg: 'no' },
    ),
  );
});

let linfa: Linfa;
beforeAll(async () => {
  await new Promise<void>((resolve) => wechat.listen(0, '127.0.0.1', resolve));
  linfa = await startLinfa({
    LINFA_WECHAT: 'live',
    LINFA_WECHAT_APPID: 'wx0123456789abcdef',
    LINFA_WECHAT_SECRET: '5f9c2d7a1b8e4036f1d2c3b4a5968778',
    LINFA_WECHAT_ADDRESS: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await linfa.stop();
  await new Promise((resolve) => wechat.close(resolve));
});

test('whatever WeChat refuses is told in words, and the code to one’s phone is still a way in', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/sign-in/index');
  for (const [code, words] of [
    ['40029', '微信登录凭证无效或已过期，请重试。'],
    ['45011', '微信登录过于频繁，请稍后再试。'],
    ['40226', '请改用手机验证码登录。'],
    ['-1', '微信系统繁忙，请稍后再试。'],
    ['48001', '微信接口没有接受请求（错误 48001）'],
    ['garbage', '暂时连接不上微信，请稍后再试，或改用手机验证码登录。'],
  ] as const) {
    phone.answerLogin(code);
    await phone.tap('用微信登录');
    expect(phone.page.text).toContain(words);
  }
  await phone.type('手机号', '13900000181');
  await phone.tap('获取验证码');
  await phone.type('验证码', /验证码是 (\d{6})/.exec(phone.page.text)?.[1] ?? '');
  await phone.tap('登录');
  expect(phone.page.path).toBe('pages/home/index');
  expect(phone.report().problems).toEqual([]);
});

test('an act that signs in silently says what WeChat refused, keeps what was typed, and goes through the next time', async () => {
  const phone = await newcomer(linfa);
  await phone.launch('mine/complain/index');
  await phone.type('内容', '灯坏了');
  phone.answerLogin('40029');
  await phone.tap('提交');
  expect(phone.sees('微信登录凭证无效或已过期，请重试。')).toBe(true);
  expect(phone.page.text).toContain('灯坏了');
  phone.answerLogin('good-wang');
  await phone.doubleTap('提交');
  expect(phone.page.path).toBe('mine/complaint/index');
  expect(phone.sees('等待分给承办人')).toBe(true);
  expect(phone.text).not.toContain('演示：没有接通微信');
  expect(phone.report().problems).toEqual([]);
});
