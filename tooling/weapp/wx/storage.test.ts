import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

const page = (code: string): [string, string] => [
  '<button bindtap="go">go</button><text>{{said}}</text>',
  `Page({ go() { const say = (x) => this.setData({ said: JSON.stringify(x) }); ${code} } })`,
];

test('what is stored outlives the app, what is in memory does not', async () => {
  const phone = await openPage(
    '<button bindtap="keep">keep</button><text>{{said}}</text>',
    `Page({ onLoad() { this.setData({ said: JSON.stringify([wx.getStorageSync('k'), getApp().k]) }) }, keep() { getApp().k = 1; wx.setStorageSync('k', { a: [1, '二'] }) } })`,
  );
  expect(phone.page.text).toBe('keep\n["",null]');
  await phone.tap('keep');
  await phone.restart();
  expect(phone.page.text).toBe('keep\n[{"a":[1,"二"]},null]');
});

test('the asynchronous calls say what WeChat says', async () => {
  const phone = await openPage(
    ...page(
      `wx.setStorage({ key: 'k', data: 1, success: (a) => wx.getStorage({ key: 'k', success: (b) => wx.getStorage({ key: 'none', fail: (c) => wx.getStorageInfo({ success: (d) => say([a, b, c, d]) }) }) }) })`,
    ),
  );
  await phone.tap('go');
  expect(phone.page.text).toBe(
    'go\n[{"errMsg":"setStorage:ok"},{"data":1,"errMsg":"getStorage:ok"},{"errMsg":"getStorage:fail data not found"},{"keys":["k"],"currentSize":1,"limitSize":10240,"errMsg":"getStorageInfo:ok"}]',
  );
});

test('a megabyte is too much for a key, ten for all', async () => {
  const phone = await openPage(
    ...page(`const said = []; const big = 'x'.repeat(1024 * 1024 - 100);
      try { wx.setStorageSync('much', big + 'x'.repeat(200)) } catch (e) { said.push(e.message) }
      try { for (let i = 0; i < 12; i++) wx.setStorageSync('k' + i, big) } catch (e) { said.push(e.message) }
      say(said)`),
  );
  await phone.tap('go');
  expect(phone.page.text).toContain(
    '["setStorageSync:fail entry size limit reached","setStorageSync:fail exceed storage max size 10Mb"]',
  );
});

test('what JSON would lose is a problem here too', async () => {
  const phone = await openPage(...page(`wx.setStorageSync('k', { f() {} })`));
  await phone.tap('go');
  expect(problemsOf(phone)).toEqual(['not JSON: setStorage would lose something: k.f is a function']);
});
