import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

const saying = `Page({ data: {}, say(e) { this.setData({ said: (this.data.said || '') + e.currentTarget.dataset.n }) } })`;

test('what one reads is lines of blocks, without what is hidden', async () => {
  const phone = await openPage(
    '<view><text>a</text><text> b</text></view><view hidden>c</view><view style="color: red; display: none">d</view><view>e<view>f</view>g</view><input value="v"/><input placeholder="p"/><input password value="pw"/>',
  );
  expect(phone.page.text).toBe('a b\ne\nf\ng\nv\np\n••');
});

test('a tap finds the whole text before a part of it, and the button before the title', async () => {
  const phone = await openPage(
    '<view>预约</view><button bindtap="say" data-n="1">预约</button><button bindtap="say" data-n="2">预约记录</button><text>{{said}}</text>',
    saying,
  );
  await phone.tap('预约');
  await phone.tap('记录');
  expect(phone.page.text).toContain('12');
});

test('one of several is chosen by what stands with it, or by its number; otherwise they are named', async () => {
  const row = (name: string, n: number) =>
    `<view><view>${name}律师</view><view>周四</view><button bindtap="say" data-n="${n}">预约</button></view>`;
  const phone = await openPage(`<view>${row('张', 1)}${row('李', 2)}</view><text>{{said}}</text>`, saying);
  await phone.tap('预约', { within: '李律师' });
  await phone.tap('预约', { within: '张律师' });
  await phone.tap('预约', { nth: 2 });
  expect(phone.page.text).toContain('212');
  await expect(phone.tap('预约')).rejects.toThrow(
    /“预约” is 2 times on a; say within or nth:\n1\. <button> “预约” in “张律师 周四 预约”\n2\. <button> “预约” in “李律师/,
  );
  await expect(phone.tap('预约', { within: '王律师' })).rejects.toThrow('“预约” does not stand with “王律师”');
});

test('what a person could not tap is not tapped', async () => {
  const phone = await openPage(
    '<button disabled bindtap="say">交</button><view>文字</view><view hidden><button bindtap="say">藏</button></view>',
    saying,
  );
  await expect(phone.tap('交')).rejects.toThrow('“交” cannot be tapped: <button> “交” is disabled');
  await expect(phone.tap('文字')).rejects.toThrow('Nothing on a answers a tap on “文字”');
  await expect(phone.tap('藏')).rejects.toThrow('“藏” is not in reach on a. One reads there:\n交\n文字');
});

test('a field is known by its placeholder, its label, or the text before it', async () => {
  const field = (n: number) => `bindinput="in" data-n="${n}"`;
  const phone = await openPage(
    `<input placeholder="11位手机号" ${field(1)}/><input aria-label="验证码" ${field(2)}/><label for="x">登录码</label><input id="x" ${field(3)}/>
     <view><view>姓名（选填）</view><input ${field(4)}/></view><view>住址：<textarea ${field(5)}/></view><view>事由 <text>甲方</text><input ${field(6)}/><text>乙方</text><input ${field(7)}/></view>
     <view>{{said}}</view>`,
    `Page({ data: { said: '' }, in(e) { this.setData({ said: this.data.said + e.currentTarget.dataset.n + e.detail.value }) } })`,
  );
  for (const name of ['11位手机号', '手机号', '验证码', '登录码', '姓名', '住址', '甲方', '乙方'])
    await phone.type(name, 'x');
  expect(phone.page.text.split('\n').at(-1)).toBe('1x1x2x3x4x5x6x7x');
  await expect(phone.type('籍贯', 'x')).rejects.toThrow(
    /No input or textarea on a is called “籍贯”. There is:\n<input> 11位手机号\n<input> 验证码/,
  );
});

test('a second tap comes to nothing where the app has seen to it, and twice where it has not', async () => {
  const phone = await openPage(
    '<button bindtap="safe" disabled="{{busy}}">稳</button><button bindtap="say" data-n="x">糟</button><text>{{said}}</text>',
    saying.replace(
      'data: {},',
      `data: {}, safe() { this.setData({ busy: true, said: (this.data.said || '') + '1' }) },`,
    ),
  );
  await phone.doubleTap('稳');
  expect(phone.page.text).toContain('1');
  await phone.doubleTap('糟');
  expect(phone.page.text).toContain('1xx');
});

test('an act waits until all that it set off is done, unless told not to', async () => {
  const phone = await openPage(
    '<button bindtap="go">go</button><text>{{said}}</text>',
    `Page({ go() { setTimeout(() => wx.getNetworkType({ success: () => setTimeout(() => this.setData({ said: 'done' }), 50) }), 50) } })`,
  );
  await phone.tap('go', { wait: false });
  expect(phone.sees('done')).toBe(false);
  await phone.waitFor('done');
  await phone.restart();
  await phone.tap('go');
  expect(phone.sees('done')).toBe(true);
  await expect(phone.waitFor('never', 50)).rejects.toThrow(/“never” did not come in 50 ms\. One reads:/);
});

test('a page that cannot be pulled, and a first page, stay where they are', async () => {
  const phone = await openPage('<text>x</text>');
  await expect(phone.pull()).rejects.toThrow('a cannot be pulled down');
  await expect(phone.back()).rejects.toThrow('cannot navigate back at first page');
  await expect(phone.tapTab('我的')).rejects.toThrow('There is no tab “我的” below a');
});

test('taps, typed fields and choices are counted for each journey', async () => {
  const phone = await openPage(
    '<input placeholder="n" bindinput="say"/><button bindtap="say" data-n="1">b</button><view>s<switch bindchange="say"/></view>',
    saying,
  );
  phone.journey('first');
  await phone.type('n', 'x');
  await phone.tap('b');
  phone.journey('second');
  await phone.choose('s', '开');
  expect(phone.report().journeys).toEqual([
    { name: 'first', taps: 1, typed: 1, chosen: 0 },
    { name: 'second', taps: 0, typed: 0, chosen: 1 },
  ]);
  expect(problemsOf(phone)).toEqual([]);
});

test('a field shows what was typed until the page gives it something else', async () => {
  const phone = await openPage(
    '<input placeholder="n" value="{{v}}" bindinput="in"/><button bindtap="clear">clear</button>',
    `Page({ data: { v: '' }, in(e) { this.setData({ v: e.detail.value }) }, clear() { this.setData({ v: '' }) } })`,
  );
  await phone.type('n', 'typed');
  expect(phone.page.text).toContain('typed');
  await phone.tap('clear');
  expect(phone.page.text).toBe('n\nclear');
});
