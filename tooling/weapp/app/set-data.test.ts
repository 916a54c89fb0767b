import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

async function setting(code: string) {
  const phone = await openPage(
    '<button bindtap="go">go</button><text>{{a.b[1].c}}{{list.length}}</text>',
    `Page({ data: {}, go() { ${code} } })`,
  );
  await phone.tap('go');
  return phone;
}

test.each([
  [`{ f: () => 1 }`, 'f is a function'],
  [`{ a: { d: new Date(0) } }`, 'a.d is a Date'],
  [`{ n: NaN }`, 'n is NaN'],
  [`{ 'x.y': undefined }`, 'x.y is undefined'],
  [`{ list: [1, undefined] }`, 'list[1] is undefined'],
  [`{ m: new Map() }`, 'm is a Map'],
  [`{ s: Symbol('s') }`, 's is a symbol'],
])('setData(%s) loses something on the way to the screen', async (data, wrong) => {
  const phone = await setting(`this.setData(${data})`);
  expect(problemsOf(phone)).toEqual([`not JSON: setData would lose something: ${wrong}`]);
});

test('a value that contains itself is named, not lost in', async () => {
  const phone = await setting(`const a = {}; a.a = a; this.setData({ a })`);
  expect(problemsOf(phone)[0]).toBe('not JSON: setData would lose something: a.a contains itself');
});

test('paths go into lists and objects and make what is missing; Taro’s own way of writing them too', async () => {
  const phone = await setting(`this.setData({ 'a.b[1].c': 'deep' }); this.setData({ 'list.[2]': 1 })`);
  expect(phone.page.text).toBe('go\ndeep3');
  expect(problemsOf(phone)).toEqual([]);
});

test('the data is there at once, the callback comes when it is shown', async () => {
  const phone = await openPage(
    '<button bindtap="go">go</button><text id="t">{{n}}</text><text>{{order}}</text>',
    `Page({ data: { n: 0 }, go() {
      const order = [];
      this.setData({ n: 1 }, () => { order.push('shown ' + this.data.n); this.setData({ order: order.join() }) });
      order.push('set ' + this.data.n);
    } })`,
  );
  await phone.tap('go');
  expect(phone.page.text).toBe('go\n1set 1,shown 1');
});

test('calls and bytes are counted as they go over, the first content apart', async () => {
  const phone = await openPage(
    '<text>{{title}}</text>',
    `Page({ data: {}, onLoad() { this.setData({ title: '加载中…' }); setTimeout(() => { this.setData({ title: '法' }); setTimeout(() => this.setData({ more: 'x'.repeat(1000) }), 20) }, 20) } })`,
  );
  await phone.waitFor('法');
  await phone.rest();
  const [page] = phone.report().pages;
  expect(page).toMatchObject({ setDataCalls: 3, largestSetData: 1011, bytesBeforeContent: 24 + 15 });
  expect(page?.setDataBytes).toBe(24 + 15 + 1011);
});
