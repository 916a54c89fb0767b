import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from './mediation-world.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('a resident corrects the name, exports everything and erases it, signing in anew where that is long ago', async () => {
  const phone = await signedIn(linfa, '13900000031');
  await phone.tapTab('我的');
  await phone.tap('我的信息');
  await phone.tap('姓名');
  await phone.type('姓名', '周明白');
  await phone.tap('保存');
  expect(phone.page.path).toBe('mine/data/index');
  expect(phone.sees('周明白')).toBe(true);

  await linfa.goDown();
  await linfa.comeBack({ LINFA_TODAY: '2026-03-12' });
  await phone.tap('导出我的信息');
  await phone.tap('导出');
  expect(phone.sees('请确认是您本人')).toBe(true);
  // WeChat knows somebody else than the one whose number it is.
  await phone.tap('用微信确认');
  expect(phone.sees('这次登录的不是原来的那个人')).toBe(true);
  await phone.type('手机号', '13900000031');
  await phone.tap('获取验证码');
  await phone.type('验证码', /验证码是 (\d{6})/.exec(phone.page.text)?.[1] ?? '');
  await phone.tap('确认');
  expect(phone.sees('文件里有')).toBe(true);
  await phone.tap('发到微信聊天里保存');
  const file = phone.report().deeds.find(({ kind }) => kind === 'shareFileMessage');
  expect(file?.detail['text']).toContain('周明白');

  await phone.back();
  await phone.tap('注销并删除');
  expect(phone.sees('调解案卷')).toBe(true);
  await phone.tap('注销并删除我的信息');
  await phone.tap('确定删除我的信息');
  expect(phone.sees('已经删除您的信息')).toBe(true);
  await phone.launch('pages/mine/index');
  expect(phone.sees('还没有登录')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('a session on another phone is ended from this one', async () => {
  const number = '13900000032';
  const old = await signedIn(linfa, number);
  await linfa.goDown();
  await linfa.comeBack({ LINFA_TODAY: '2026-03-13' });
  const phone = await signedIn(linfa, number);
  await phone.launch('mine/devices/index');
  await phone.tap('居民登录', { nth: 1 });
  await phone.tap('让它退出');
  expect(phone.sees('让那台设备退出')).toBe(false);
  await old.launch('mine/devices/index');
  expect(old.sees('登录后可以看到您在哪些设备上登录着')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('a guardian agrees for a child after reading what for, and takes it back', async () => {
  const phone = await signedIn(linfa, '13900000033');
  await phone.launch('mine/consents/index');
  await phone.tap('替不满14周岁的孩子同意');
  expect(phone.sees('收集什么：')).toBe(true);
  await phone.type('孩子的姓名', '周小小');
  // What was typed is written down a moment after the last letter, and outlives the app.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await phone.restart('mine/consents/index');
  await phone.tap('替不满14周岁的孩子同意');
  await phone.type('您的姓名', '周妈妈');
  await phone.tap('母亲');
  await phone.tap('我已阅读，替孩子同意');
  expect(phone.sees('为未成年人周小小')).toBe(true);
  await phone.tap('撤回同意');
  await phone.tap('确定撤回');
  expect(phone.sees('已撤回')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});
