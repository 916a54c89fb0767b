import { expect, test } from 'vitest';
import { startEcho } from '../testing/start-echo.ts';
import { openPage, problemsOf, type Files } from '../testing/write-package.ts';
import type { DeviceSettings } from '../device/device.ts';

/** A page whose button runs some code; `say` shows a value. */
const open = (code: string, files: Files = {}, settings: DeviceSettings = {}) =>
  openPage(
    '<button bindtap="go">go</button><view>{{said}}</view>',
    `Page({ go() { const say = (x) => this.setData({ said: JSON.stringify(x) }); ${code} } })`,
    files,
    settings,
  );

const lastLine = (text: string): unknown => JSON.parse(text.split('\n').at(-1) ?? '') as unknown;

test('a box waits for its answer and keeps all else from being tapped', async () => {
  const phone = await open(
    `wx.showModal({ title: '确定取消？', content: '名额会让给别人', confirmText: '取消预约', success: say })`,
  );
  await phone.tap('go');
  expect(phone.text).toContain('确定取消？\n名额会让给别人\n取消\n取消预约');
  await expect(phone.tap('go')).rejects.toThrow('Something lies over a: 确定取消？');
  await phone.answerModal(false);
  expect(lastLine(phone.page.text)).toMatchObject({ confirm: false, cancel: true });
  await phone.answerModal(true);
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toMatchObject({ confirm: true, cancel: false });
});

test('a sheet of choices, a note, and a mask', async () => {
  const phone = await open(
    `wx.showActionSheet({ itemList: ['打电话', '复制'], success: (r) => { say(r.tapIndex); wx.showToast({ title: '好了' }) }, fail: say })`,
  );
  await phone.tap('go');
  await phone.answerActionSheet('复制');
  expect(phone.page.text).toContain('1');
  expect(phone.sees('好了')).toBe(true);
  await phone.tap('go');
  await phone.answerActionSheet(undefined);
  expect(lastLine(phone.page.text)).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  const masked = await open(`wx.showLoading({ title: '正在提交', mask: true })`);
  await masked.tap('go');
  await expect(masked.tap('go')).rejects.toThrow('正在提交');
});

test('a subscription may be asked for from a tap or the tap on a box, and not later', async () => {
  const ask = `wx.requestSubscribeMessage({ tmplIds: ['t1', 't2'], success: say, fail: say })`;
  const phone = await open(ask);
  phone.answerSubscribe({ t1: 'accept', t2: 'reject' });
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual({ t1: 'accept', t2: 'reject', errMsg: 'requestSubscribeMessage:ok' });
  const boxed = await open(`wx.showModal({ title: 'x', success: () => { ${ask} } })`);
  boxed.answerSubscribe('accept');
  await boxed.tap('go');
  await boxed.answerModal(true);
  expect(lastLine(boxed.page.text)).toMatchObject({ t1: 'accept' });
  const late = await open(`setTimeout(() => { ${ask} }, 30)`);
  await late.tap('go');
  expect(lastLine(late.page.text)).toMatchObject({
    errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
  });
  const unanswered = await open(ask);
  await unanswered.tap('go');
  expect(problemsOf(unanswered)).toEqual([expect.stringContaining('not in this tool: A subscription was asked for')]);
});

test('signing in gives the code of the test, or a failure', async () => {
  const phone = await open(`wx.login({ success: say, fail: say })`);
  phone.answerLogin('the-code');
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual({ code: 'the-code', errMsg: 'login:ok' });
  phone.answerLogin({ fails: 'system error' });
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual({ errMsg: 'login:fail system error' });
});

test('the phone number comes by its button alone, and after the consent where it is checked', async () => {
  const button = '<button open-type="getPhoneNumber" bindgetphonenumber="got">用手机号</button><text>{{said}}</text>';
  const js = `Page({ got(e) { this.setData({ said: e.detail.code || e.detail.errMsg }) } })`;
  const phone = await openPage(button, js, { 'app.json': { pages: ['a'], __usePrivacyCheck__: true } });
  phone.answerPrivacy('disagree');
  await phone.tap('用手机号');
  expect(phone.page.text).toContain('getPhoneNumber:fail privacy permission is not authorized');
  phone.answerPrivacy('agree');
  phone.answerPhoneNumber('deny');
  await phone.tap('用手机号');
  expect(phone.page.text).toContain('getPhoneNumber:fail user deny');
  phone.answerPhoneNumber('code-1');
  await phone.tap('用手机号');
  expect(phone.page.text).toContain('code-1');
  expect(problemsOf(phone)).toEqual([]);
});

test('the app’s own consent sheet is asked, and agreed to by its button', async () => {
  const phone = await openPage(
    '<button bindtap="copy">copy</button><button wx:if="{{asked}}" id="yes" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">同意</button><text>{{said}}</text>',
    `Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => { this.answer = resolve; this.setData({ asked: true }) }) },
      agree() { this.answer({ event: 'agree', buttonId: 'yes' }); this.setData({ asked: false }) },
      copy() { wx.setClipboardData({ data: 'x', success: (r) => this.setData({ said: r.errMsg }) }) } })`,
    { 'app.json': { pages: ['a'], __usePrivacyCheck__: true } },
  );
  await phone.tap('copy');
  expect(phone.report().deeds).toEqual([]);
  await phone.tap('同意');
  expect(phone.page.text).toContain('setClipboardData:ok');
  expect(phone.report().deeds).toEqual([{ kind: 'setClipboardData', detail: { data: 'x' } }]);
});

test('pictures are chosen and really sent, and files fetched and opened', async () => {
  const echo = await startEcho();
  const phone = await open(
    `wx.chooseMedia({ count: 1, success: (m) => wx.uploadFile({ url: 'http://x/up', name: 'file', filePath: m.tempFiles[0].tempFilePath, formData: { of: 'case' }, header: { authorization: 't' },
      success: (u) => wx.downloadFile({ url: 'http://x/text.docx', success: (d) => wx.openDocument({ filePath: d.tempFilePath, success: () => say([m.tempFiles[0].size, u.statusCode, d.statusCode]) }) }) }) })`,
    {},
    { server: echo.address },
  );
  phone.answerMedia([{ name: '漏水.jpg', type: 'image/jpeg', bytes: Buffer.from('JPEG') }]);
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual([4, 200, 200]);
  expect(echo.arrived[0]).toMatch(
    /^POST \/up multipart\/form-data; boundary=(\S+) --\1\r\nContent-Disposition: form-data; name="of"\r\n\r\ncase\r\n--\1\r\nContent-Disposition: form-data; name="file"; filename="漏水.jpg"\r\nContent-Type: image\/jpeg\r\n\r\nJPEG\r\n--\1--$/,
  );
  expect(phone.report().deeds).toMatchObject([{ kind: 'openDocument', detail: { name: 'text.docx' } }]);
});

test('calls, codes, random numbers and the phone’s own settings', async () => {
  const phone = await open(
    `wx.makePhoneCall({ phoneNumber: '12348' }); wx.scanCode({ success: (s) => wx.getRandomValues({ length: 8, success: (r) => say([s.result, new Uint8Array(r.randomValues).length, r.randomValues instanceof ArrayBuffer, wx.getAppBaseInfo().fontSizeSetting, wx.getWindowInfo().windowWidth, wx.canIUse('getUserProfile'), wx.canIUse('request')]) }) })`,
    {},
    { fontSize: 23, width: 320 },
  );
  phone.answerScan('shift:ABC');
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual(['shift:ABC', 8, true, 23, 320, false, true]);
  expect(phone.report().deeds).toEqual([{ kind: 'makePhoneCall', detail: { phoneNumber: '12348' } }]);
});

test('without callbacks one gets a promise of the app’s own world', async () => {
  const phone = await open(
    `const p = wx.getNetworkType(); p.then((r) => say([p instanceof Promise, r.networkType, r instanceof Object]))`,
  );
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual([true, '4g', true]);
});

test('what the tool does not have is named', async () => {
  const phone = await open(`typeof wx.getLocation; wx.getUserProfile && 1`);
  await phone.tap('go');
  expect(problemsOf(phone)).toEqual([
    'not in this tool: wx.getLocation was asked for',
    'not in this tool: wx.getUserProfile was asked for',
  ]);
});

test('nodes are found by id and class; nothing has a size, for nothing is laid out', async () => {
  const phone = await open(
    `const q = wx.createSelectorQuery(); q.select('#one').boundingClientRect(); q.selectAll('.row').boundingClientRect(); q.select('#none').boundingClientRect(); q.exec((r) => say([r[0].id, r[0].height, r[1].length, r[2]]))`,
    {
      'a.wxml':
        '<button bindtap="go">go</button><view id="one" class="row big"/><view class="row"/><view>{{said}}</view>',
    },
  );
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toEqual(['one', 0, 2, null]);
});

test('there is never a new version of the package', async () => {
  const phone = await open(`wx.getUpdateManager().onCheckForUpdate((r) => say(r.hasUpdate))`);
  await phone.tap('go');
  expect(lastLine(phone.page.text)).toBe(false);
});
