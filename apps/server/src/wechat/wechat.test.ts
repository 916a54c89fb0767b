import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { Person } from '../people/person.entity.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { standInAccount, standInSessionKey, wechatStandIn, type WechatStandIn } from '../testing/wechat-stand-in.ts';
import { liveWechat } from './live-wechat.ts';
import { wechatFor } from './wechat.ts';

describe('signing in by WeChat', () => {
  let wechat: WechatStandIn;
  let server: TestServer;
  beforeAll(async () => {
    wechat = await wechatStandIn();
    server = await startTestServer('2026-03-11', undefined, {
      wechat: liveWechat({ ...standInAccount, address: wechat.address, timeout: 2000 }),
    });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await wechat.close();
  });
  const logIn = (code: string) => server.client().sessions.logInWithWechat({ code });

  it('makes one person for an openid, however often and from wherever they come', async () => {
    const [one, ...others] = await Promise.all(['a', 'b', 'c', 'd'].map((turn) => logIn(`good-wang ${turn}`)));
    expect(one).toMatchObject({ sandbox: false, phoneKnown: false, me: { kind: 'resident', roles: [] } });
    for (const other of others) expect(other.me.person.id).toBe(one?.me.person.id);
    expect((await logIn('good-li 1')).me.person.id).not.toBe(one?.me.person.id);
    expect((await server.client(one?.token ?? '').sessions.me({})).person).toEqual(one?.me.person);
  });

  it('keeps openid and unionid encrypted, and the session key nowhere', async () => {
    const idempotencyKey = randomUUID();
    const answer = await server
      .client()
      .sessions.logInWithWechat({ code: 'good-zhao-union-zhao 1' }, { idempotencyKey });
    const em = server.app.fork();
    const openidIndex = server.app.keyring.blindIndex('openid oABCzhao');
    const person = await em.findOneOrFail(Person, { openidIndex });
    expect(server.app.keyring.open(person.unionidCipher ?? '')).toBe('uXYZzhao');
    const kept = await em.findOneOrFail(IdempotencyKey, { key: idempotencyKey });
    const all = JSON.stringify([person, kept, server.app.keyring.open(kept.answerCipher ?? ''), answer]);
    for (const secret of ['oABCzhao', 'uXYZzhao', standInSessionKey]) expect(all).not.toContain(secret);
  });

  it('asks once for a call that is repeated: a code works only once', async () => {
    const idempotencyKey = randomUUID();
    const code = 'good-qian 1';
    const first = await server.client().sessions.logInWithWechat({ code }, { idempotencyKey });
    expect((await server.client().sessions.logInWithWechat({ code }, { idempotencyKey })).token).toBe(first.token);
    expect(wechat.asked.filter((one) => one.endsWith(code))).toHaveLength(1);
  });

  /** By the number that WeChat documents, with the words that the person reads. */
  it.each([
    ['40029, a code that is none', 'invalid', 422, 'wechat-code-invalid', '微信登录凭证无效或已过期，请重试。'],
    ['40163, a code used before', 'used', 422, 'wechat-code-invalid', '微信登录凭证无效或已过期，请重试。'],
    ['45011, asked too often', 'often', 429, 'wechat-too-often', '微信登录过于频繁，请稍后再试。'],
    ['40226, at risk', 'blocked', 403, 'wechat-blocked', /^微信认为这个账号有风险.*请改用手机验证码登录。$/],
    ['-1, busy', 'busy', 503, 'wechat-busy', '微信系统繁忙，请稍后再试。'],
    [
      '48001, any other',
      'strange',
      503,
      'wechat-refused',
      '微信接口没有接受请求（错误 48001），请联系管理员检查设置。',
    ],
    ['no answer in time', 'slow', 503, 'wechat-away', /^暂时连接不上微信.*或改用手机验证码登录。$/],
    ['an answer that is none', 'garbage', 503, 'wechat-away', /^暂时连接不上微信/],
    ['nobody in an answer that all is well', 'nobody', 503, 'wechat-away', /^暂时连接不上微信/],
  ])('words what went wrong: %s', async (_name, code, status, word, words) => {
    const before = await server.app.fork().count(Person, {});
    await expect(logIn(code)).rejects.toMatchObject({
      status,
      code: word,
      message: typeof words === 'string' ? words : (expect.stringMatching(words) as string),
    });
    expect(await server.app.fork().count(Person, {})).toBe(before);
  });

  it('keeps others waiting for nothing while WeChat is slow', async () => {
    const slow = Promise.all(Array.from({ length: 12 }, (_, turn) => refusalOf(logIn(`slow-${turn}`))));
    let answered = false;
    void slow.then(() => (answered = true));
    await server.client().slots.listOpen({ community: 'd-1-1', from: '2026-03-11', to: '2026-03-12' });
    expect(answered).toBe(false);
    expect((await slow).every((one) => one.code === 'wechat-away')).toBe(true);
  });

  it('says what is wrong with the settings by its number, and never repeats the secret', async () => {
    const wrong = liveWechat({ ...standInAccount, secret: 'x'.repeat(32), address: wechat.address });
    await expect(wrong.identityOf('good-a')).rejects.toMatchObject({
      code: 'wechat-refused',
      message: expect.stringContaining('40125') as string,
    });
    const nowhere = liveWechat({ ...standInAccount, address: 'http://127.0.0.1:1' });
    const error: unknown = await nowhere.identityOf('good-a').catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'wechat-away' });
    expect(String((error as Error).stack)).not.toContain(standInAccount.secret);
    const off = wechatFor({ kind: 'off' });
    await expect(off.identityOf('good-a')).rejects.toMatchObject({ code: 'wechat-off' });
  });

  it('binds the number of the phone component, with one token for many and a fresh one when it is over', async () => {
    const bind = async (who: string, code: string) =>
      server.client((await logIn(`good-${who} ${randomUUID()}`)).token ?? '').sessions.bindWechatPhone({ code });
    const before = wechat.asked.length;
    const bound = await Promise.all([
      bind('zhou', 'phone-86-13800000001'),
      bind('wu', 'phone-86-13800000002'),
      bind('zheng', 'phone-86-13800000003'),
    ]);
    for (const one of bound) expect(one).toMatchObject({ united: false, sandbox: false });
    const tokensAsked = () => wechat.asked.slice(before).filter((one) => one.includes('stable_token')).length;
    expect(tokensAsked()).toBe(1);
    expect((await logIn('good-zhou again')).phoneKnown).toBe(true);
    wechat.expireToken();
    await bind('feng', 'phone-86-13800000004');
    expect(tokensAsked()).toBe(2);
    await expect(bind('chen', 'phone-852-61234567')).rejects.toMatchObject({ code: 'wechat-phone-foreign' });
    await expect(bind('chen', 'invalid')).rejects.toMatchObject({ code: 'wechat-code-invalid' });
    await expect(server.client().sessions.bindWechatPhone({ code: 'phone-86-13800000009' })).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  });

  it('in the demo asks nobody and says so', async () => {
    const demo = await startTestServer();
    try {
      const { sandbox, token, me } = await demo.client().sessions.logInWithWechat({ code: 'anything' });
      expect(sandbox).toBe(true);
      expect((await demo.client().sessions.logInWithWechat({ code: 'anything' })).me.person).toEqual(me.person);
      const api = demo.client(token ?? '');
      expect(await api.sessions.bindWechatPhone({ code: 'sandbox-13900000001' })).toMatchObject({
        sandbox: true,
        united: false,
      });
      expect(await refusalOf(api.sessions.bindWechatPhone({ code: 'elsewhere' }))).toMatchObject({
        code: 'wechat-code-invalid',
      });
    } finally {
      await demo.close();
    }
  });
});
