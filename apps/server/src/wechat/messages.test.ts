import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkPath,
  sendPath,
  standInAccount,
  tokenPath,
  wechatStandIn,
  type WechatStandIn,
} from '../testing/wechat-stand-in.ts';
import { liveWechat } from './live-wechat.ts';
import type { Wechat } from './wechat.ts';
import { sandboxWechat, wechatFor } from './wechat.ts';

const template = 'T'.repeat(43);
const message = { openid: 'oABCwang', template, fields: { thing1: '社区法律顾问预约', phrase2: '已取消' } };

describe('what else is asked of WeChat', () => {
  let standIn: WechatStandIn;
  let wechat: Wechat;
  beforeEach(async () => {
    standIn = await wechatStandIn();
    wechat = liveWechat({ ...standInAccount, address: standIn.address, timeout: 2000 });
  });
  afterEach(() => standIn.close());
  const send = (more: Partial<typeof message> = {}) => wechat.messages!.send({ ...message, ...more });
  const check = (text: string, openid = 'oABCwang') => wechat.checkText!(openid, text);
  const askedFor = (path: string) => standIn.asked.filter((one) => one === path).length;

  describe('a subscription message', () => {
    it('goes out once for each time that the person accepted, and then is not wanted: 43101', async () => {
      standIn.accept('oABCwang', template);
      expect(await send()).toEqual({ end: 'sent' });
      expect(standIn.delivered).toEqual([message]);
      expect(await send()).toEqual({ end: 'not-wanted' });
    });

    it.each([
      [-1, false],
      [45011, false],
      [43108, false],
      [40003, true],
      [40037, true],
      [47003, true],
      [45168, true],
    ])('certainly did not go out with error %d; that is final: %s', async (errcode, final) => {
      standIn.accept('oABCwang', template);
      standIn.next(sendPath, errcode);
      expect(await send()).toEqual({ end: 'failed', failure: `微信没有接受（错误${errcode}）`, final });
      expect(standIn.delivered).toEqual([]);
      expect(askedFor(sendPath)).toBe(1);
    });

    it.each(['slow', 'garbage', 'hang-up'] as const)('may have gone out: %s', async (mishap) => {
      standIn.accept('oABCwang', template);
      standIn.next(sendPath, mishap);
      await expect(send()).rejects.toMatchObject({ code: 'wechat-away' });
      // It had: nobody tried again.
      expect(standIn.delivered).toHaveLength(1);
      expect(askedFor(sendPath)).toBe(1);
    });

    it.each([-1, 'slow', 'garbage', 'hang-up'] as const)(
      'did not go out where not even a token was had: %s',
      async (mishap) => {
        standIn.accept('oABCwang', template);
        standIn.next(tokenPath, mishap);
        expect(await send()).toMatchObject({ end: 'failed', final: false });
        expect(askedFor(sendPath)).toBe(0);
        expect(await send()).toEqual({ end: 'sent' });
      },
    );

    it('did not go out where WeChat cannot be reached at all', async () => {
      standIn.accept('oABCwang', template);
      await send();
      await standIn.close();
      // The first may still try the connection that was just closed.
      await send().catch(() => undefined);
      expect(await send()).toEqual({ end: 'failed', failure: '连接不上微信', final: false });
      standIn = await wechatStandIn();
    });

    it('is refused by WeChat’s own rules where a field is too long', async () => {
      standIn.accept('oABCwang', template);
      expect(await send({ fields: { ...message.fields, thing1: '字'.repeat(21) } })).toMatchObject({
        end: 'failed',
        final: true,
      });
    });
  });

  describe('the token', () => {
    it('is the one in force for every server, asked for again where another got a new one, and taken from nobody', async () => {
      const other = liveWechat({ ...standInAccount, address: standIn.address });
      for (let time = 0; time < 4; time++) standIn.accept('oABCwang', template);
      expect(await send()).toEqual({ end: 'sent' });
      expect(await other.messages!.send(message)).toEqual({ end: 'sent' });
      standIn.expireToken();
      expect(await send()).toEqual({ end: 'sent' });
      const before = askedFor(tokenPath);
      expect(await other.messages!.send(message)).toEqual({ end: 'sent' });
      // A forced refresh would have been one question more, and have ended the first server's.
      expect(askedFor(tokenPath)).toBe(before + 1);
    });

    it('is forced where the same one is given again although it is over', async () => {
      standIn.accept('oABCwang', template);
      await check('你好');
      standIn.breakToken();
      expect(await send()).toEqual({ end: 'sent' });
      expect(askedFor(tokenPath)).toBe(3);
    });

    it('is fetched once however many find it over together', async () => {
      for (let time = 0; time < 9; time++) standIn.accept('oABCwang', template);
      await send();
      standIn.expireToken();
      expect(await Promise.all(Array.from({ length: 8 }, () => send()))).toEqual(
        Array.from({ length: 8 }, () => ({ end: 'sent' })),
      );
      expect(askedFor(tokenPath)).toBe(2);
    });

    it('that stays over is a failure, and nothing goes out', async () => {
      standIn.accept('oABCwang', template);
      standIn.next(sendPath, 42001, 42001);
      expect(await send()).toMatchObject({ end: 'failed', final: false });
      expect(standIn.delivered).toEqual([]);
    });
  });

  describe('a text', () => {
    it.each([
      ['楼上漏水。', 'pass', 100],
      ['这里有违规内容', 'flagged', 20006],
      ['这里有存疑内容', 'flagged', 20002],
      ['这里有违规旧版内容', 'flagged', null],
    ])('%s is judged: %s', async (text, verdict, label) => {
      expect(await check(text)).toEqual({ verdict, label: verdict === 'pass' ? null : label });
    });

    it('is checked in parts that WeChat takes, none cut within a character', async () => {
      const long = `${'字'.repeat(2499)}😀${'字'.repeat(2600)}违规`;
      expect(await check(long)).toMatchObject({ verdict: 'flagged' });
      expect(standIn.checked.join('')).toBe(long);
      expect(standIn.checked.map((one) => one.length)).toEqual([2499, 2500, 104]);
      expect(await check('')).toMatchObject({ verdict: 'pass' });
      expect(standIn.checked).toHaveLength(3);
    });

    it('cannot be checked for somebody who has not used the program for two hours', async () => {
      await expect(check('你好', 'oABCaway')).rejects.toMatchObject({
        code: 'wechat-refused',
        details: { errcode: 61010 },
      });
    });

    it.each([-1, 45011, 'slow', 'garbage'] as const)('cannot be checked just now: %s', async (mishap) => {
      standIn.next(checkPath, mishap);
      await expect(check('你好')).rejects.toMatchObject({ name: 'RuleError' });
      expect(await check('你好')).toMatchObject({ verdict: 'pass' });
    });

    it('is flagged, not refused, by error 87014, which the older check answers with', async () => {
      standIn.next(checkPath, 87014);
      expect(await check('你好')).toEqual({ verdict: 'flagged', label: null });
      expect(askedFor(checkPath)).toBe(1);
    });

    it('is checked under a fresh token where the one at hand is over: 42001', async () => {
      standIn.next(checkPath, 42001);
      expect(await check('你好')).toEqual({ verdict: 'pass', label: null });
      // The same one is given again, so that another is forced.
      expect(askedFor(tokenPath)).toBe(3);
    });

    it('is flagged where the answer says nothing that can be read: a person looks', async () => {
      standIn.next(checkPath, 0);
      expect(await check('你好')).toEqual({ verdict: 'flagged', label: null });
    });
  });

  it('is nothing where WeChat is off, and in the sandbox goes nowhere and says so', async () => {
    expect(wechatFor({ kind: 'off' })).toMatchObject({ messages: null, checkText: null });
    expect(sandboxWechat).toMatchObject({ sandbox: true, checkText: null, messages: { channel: 'sandbox' } });
    expect(await sandboxWechat.messages!.send(message)).toEqual({ end: 'sent' });
  });
});
