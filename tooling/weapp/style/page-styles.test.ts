import { expect, test } from 'vitest';
import { openPage } from '../testing/write-package.ts';
import { parseWxss } from './parse-wxss.ts';

test('classes of the app, of what it imports and of the page hide what they hide', async () => {
  const phone = await openPage(
    '<view class="a">a</view><view class="b">b</view><view class="c d">c</view><view class="c">e</view><view class="f" style="display: block">f</view>',
    undefined,
    {
      'app.wxss': '@import "style/more.wxss"; .a { color: red } /* .f { } */ @media print { .b { display: none } }',
      'style/more.wxss': '.a,.x{display:none}',
      'a.wxss': '.c.d { display: none } .c { display: flex } .f { visibility: hidden }',
    },
  );
  expect(phone.page.text).toBe('b\ne');
});

test('what a sheet lies over is read and not touched', async () => {
  const phone = await openPage(
    '<button bindtap="open">预约</button><input placeholder="名"/><view wx:if="{{open}}" class="sheet"><view class="shade" bindtap="close"/><button bindtap="sure">预约</button></view><text>{{said}}</text>',
    `Page({ open() { this.setData({ open: true }) }, close() {}, sure() { this.setData({ open: false, said: '好了' }) } })`,
    { 'a.wxss': '.sheet{position:fixed;inset:0}.shade{position:absolute;inset:0}' },
  );
  await phone.tap('预约');
  expect(phone.sees('名')).toBe(true);
  await expect(phone.type('名', 'x')).rejects.toThrow('No input or textarea');
  await phone.tap('预约');
  expect(phone.sees('好了')).toBe(true);
  await phone.type('名', 'x');
});

test('only classes of one node are understood', () => {
  expect(parseWxss('.a .b{x:1}view{x:2}.c:active{x:3}.d.e,#f,.g{x:4;y:url(a:b)}').rules).toEqual([
    { classes: ['d', 'e'], declarations: { x: '4', y: 'url(a:b)' } },
    { classes: ['g'], declarations: { x: '4', y: 'url(a:b)' } },
  ]);
});
