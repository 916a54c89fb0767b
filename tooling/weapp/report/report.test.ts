import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';
import { wordReport } from './word-report.ts';

const nested = (levels: number): string => '<view>'.repeat(levels) + 'x' + '</view>'.repeat(levels);

test.each([
  ['<view wx:for="{{60}}">x</view>', []],
  ['<view wx:for="{{61}}">x</view>', ['limit: 61 children of one node, at most 60']],
  [nested(29), []],
  [nested(30), ['limit: 30 levels of nodes, at most 29']],
  ['<view wx:for="{{20}}"><view wx:for="{{49}}" wx:for-item="i"/></view>', ['limit: 1000 WXML nodes, at most 999']],
])('a view is measured: %#', async (wxml, problems) => {
  const phone = await openPage(wxml);
  expect(problemsOf(phone)).toEqual(problems);
});

test('more than 256 KB in one setData is too much', async () => {
  const phone = await openPage(
    '<text>x</text>',
    `Page({ onLoad() { this.setData({ big: 'x'.repeat(256 * 1024) }) } })`,
  );
  expect(problemsOf(phone)).toEqual(['limit: 262154 bytes in one setData, at most 262144']);
});

test('too many calls in a second are too many, and so are eleven requests at once', async () => {
  const phone = await openPage(
    '<text>x</text>',
    `Page({ onLoad() { for (let i = 0; i < 21; i++) this.setData({ i }); for (let i = 0; i < 11; i++) wx.request({ url: 'http://127.0.0.1:1/' }) } })`,
  );
  expect(problemsOf(phone)).toEqual([
    'limit: 11 requests at once, at most 10',
    'limit: 21 calls of setData in a second, at most 20',
  ]);
});

test('the report is a table and a list', async () => {
  const phone = await openPage('<view bindtap="none">x</view>');
  phone.journey('look');
  await phone.tap('x');
  const [head, row, packages, ...rest] = wordReport(phone.report()).split('\n');
  expect(head).toMatch(/^page +setData +bytes +largest +nodes +depth +children +requests first$/);
  expect(row).toMatch(/^a +0 +0 +0 +1 +1 +1 +0$/);
  expect(packages).toBe('packages: main 1 KB');
  expect(rest).toEqual([
    'look: 1 taps, 0 typed fields, 0 choices',
    '1 problems:',
    'view (a): a has no method “none” for tap of <view>',
  ]);
});
