import { expect, test } from 'vitest';
import { startEcho } from '../testing/start-echo.ts';
import { openPage } from '../testing/write-package.ts';

/** A page with a button a request; it shows the last answer. */
async function open(requests: Readonly<Record<string, string>>) {
  const echo = await startEcho();
  const buttons = Object.keys(requests).map((name) => `<button bindtap="${name}">${name}</button>`);
  const methods = Object.entries(requests).map(
    ([name, options]) =>
      `${name}() { this.task = wx.request({ ...${options}, success: (r) => this.say([r.statusCode, r.data, r.errMsg]), fail: (r) => this.say(r.errMsg) }) }`,
  );
  const phone = await openPage(
    `${buttons.join('')}<button bindtap="abort">abort</button><text>{{said}}</text>`,
    `Page({ say(x) { this.setData({ said: JSON.stringify(x) }) }, abort() { this.task.abort() }, ${methods.join(', ')} })`,
    {},
    { server: echo.address },
  );
  const answer = async (button: string): Promise<unknown> => {
    await phone.tap(button);
    return JSON.parse(phone.page.text.split('\n').at(-1) ?? '') as unknown;
  };
  return { echo, phone, answer };
}

test('requests really go out, to the server of the test whatever address was built in', async () => {
  const { echo, answer } = await open({
    get: `{ url: 'https://linfa.example/list', data: { q: '王 芳', n: 1 } }`,
    post: `{ url: 'https://linfa.example/save?x=1', method: 'POST', data: { a: [1] } }`,
    form: `{ url: 'https://linfa.example/form', method: 'POST', header: { 'Content-Type': 'application/x-www-form-urlencoded' }, data: { a: 1, b: '二' } }`,
  });
  const url = '/list?q=%E7%8E%8B%20%E8%8A%B3&n=1';
  expect(await answer('get')).toEqual([200, { method: 'GET', url, body: '' }, 'request:ok']);
  expect(await answer('post')).toMatchObject([200, { body: '{"a":[1]}' }, 'request:ok']);
  await answer('form');
  expect(echo.arrived).toEqual([
    `GET ${url} application/json`,
    'POST /save?x=1 application/json {"a":[1]}',
    'POST /form application/x-www-form-urlencoded a=1&b=%E4%BA%8C',
  ]);
});

test('an answer that is not JSON is text, and a bad status is an answer too', async () => {
  const { answer } = await open({
    text: `{ url: 'http://x/text' }`,
    bad: `{ url: 'http://x/503' }`,
    wrong: `{ url: '/relative' }`,
  });
  expect(await answer('text')).toEqual([200, 'not json', 'request:ok']);
  expect(await answer('bad')).toMatchObject([503, {}, 'request:ok']);
  expect(await answer('wrong')).toBe('request:fail invalid url "/relative"');
});

test('a timeout, an abort, no network and a server that is gone each say so', async () => {
  const { echo, phone, answer } = await open({
    slow: `{ url: 'http://x/slow', timeout: 50 }`,
    long: `{ url: 'http://x/slow' }`,
    ok: `{ url: 'http://x/ok' }`,
  });
  expect(await answer('slow')).toBe('request:fail timeout');
  await phone.tap('long', { wait: false });
  expect(await answer('abort')).toBe('request:fail abort');
  phone.goOffline();
  expect(await answer('ok')).toMatch(/^request:fail .*ERR_INTERNET_DISCONNECTED/);
  phone.online();
  await phone.tap('long', { wait: false });
  phone.goOffline();
  await phone.rest();
  expect(phone.page.text).toMatch(/request:fail .*ERR_CONNECTION_RESET/);
  expect(echo.arrived.filter((one) => one.includes('/ok'))).toEqual([]);
});

test('a cut lets the request arrive and loses its answer, once', async () => {
  const { echo, phone, answer } = await open({ ok: `{ url: 'http://x/ok' }`, other: `{ url: 'http://x/other' }` });
  phone.cut('/ok');
  expect(await answer('other')).toMatchObject([200, {}, 'request:ok']);
  expect(await answer('ok')).toMatch(/^request:fail .*ERR_CONNECTION_RESET/);
  expect(await answer('ok')).toMatchObject([200, {}, 'request:ok']);
  expect(echo.arrived).toHaveLength(3);
});

test('a slow network answers late, and too late for a short timeout', async () => {
  const { phone, answer } = await open({ ok: `{ url: 'http://x/ok' }`, short: `{ url: 'http://x/ok', timeout: 50 }` });
  phone.slow(150);
  const started = performance.now();
  expect(await answer('ok')).toMatchObject([200, {}, 'request:ok']);
  expect(performance.now() - started).toBeGreaterThan(140);
  expect(await answer('short')).toBe('request:fail timeout');
});

test('the app hears of the network', async () => {
  const phone = await openPage(
    '<text>{{said}}</text>',
    `Page({ onLoad() { wx.onNetworkStatusChange((s) => wx.getNetworkType({ success: (t) => this.setData({ said: s.isConnected + ' ' + t.networkType }) })) } })`,
  );
  phone.goOffline();
  await phone.waitFor('false none');
  phone.online();
  await phone.waitFor('true 4g');
  expect(phone.page.text).toBe('true 4g');
});

test('an app that is killed hears nothing of its requests any more', async () => {
  const { phone } = await open({ long: `{ url: 'http://x/slow' }` });
  await phone.tap('long', { wait: false });
  await phone.restart();
  expect(phone.page.text).toBe('long\nabort');
  expect(phone.report().problems).toEqual([]);
  expect(phone.report().sent).toMatchObject([{ failed: 'abort' }]);
});
