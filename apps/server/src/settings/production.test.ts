import { createHmac } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Register } from '../registers/register.entity.ts';
import { AttemptCount } from '../sessions/attempt-count.entity.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { productionPlace, type ProductionPlace } from '../testing/production-place.ts';
import { callLinfa, startServer } from '../testing/run-linfa.ts';
import { serve, type RunningServer } from '../web/serve.ts';

const gatewaySecret = 'kH3-vQ9_zT5.wX1-bN7_mR4.cF8-jL2';

describe('production mode', { timeout: 120_000 }, () => {
  let place: ProductionPlace;
  let server: RunningServer;
  let gateway: Server;
  let gatewayStatus = 204;
  const sent: { phone: string; code: string }[] = [];
  const start = (more: Readonly<Record<string, string>> = {}): Promise<RunningServer> =>
    serve(place.environment({ ...place.production, ...more }));
  const refusal = async (more: Readonly<Record<string, string>>): Promise<string> => {
    try {
      await (await start(more)).close();
    } catch (error) {
      if (error instanceof RuleError) return `${error.code} ${error.message}`;
      throw error;
    }
    throw new Error('the server started');
  };

  beforeAll(async () => {
    place = await productionPlace();
    gateway = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const signed = `${String(request.headers['x-linfa-time'])}.${body}`;
        const expected = `sha256=${createHmac('sha256', `${gatewaySecret}-0123`).update(signed).digest('hex')}`;
        const whole = request.headers['x-linfa-signature'] === expected;
        if (whole && gatewayStatus < 300) sent.push(JSON.parse(body) as { phone: string; code: string });
        response.statusCode = whole ? gatewayStatus : 403;
        response.end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    gateway.close();
    await place.drop();
  });

  it('does not start without its keys, and makes none by itself', async () => {
    expect(await refusal({})).toMatch(/^missing-secret .*LINFA_KEYS.*keys create/);
    const ran = startServer(place, place.production);
    expect(await ran.ended).toMatchObject({ code: 1, err: expect.stringMatching(/^missing-secret：/) as string });
    expect(existsSync(join(place.folder, 'keys'))).toBe(false);
    expect(existsSync(place.dataFolder)).toBe(false);
    expect(await callLinfa(place, ['keys', 'create'], place.production)).toMatchObject({ code: 0 });
    expect(statSync(join(place.folder, 'keys', 'linfa.json')).mode & 0o777).toBe(0o600);
    expect(await callLinfa(place, ['keys', 'create'], place.production)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^keys-exist：/) as string,
    });
  });

  it.each([
    [{ LINFA_PUBLIC_URL: '' }, /^missing-secret .*LINFA_PUBLIC_URL/],
    [{ LINFA_PUBLIC_URL: 'http://linfa.example.cn' }, /^bad-setting .*LINFA_PUBLIC_URL.*https/],
    [{ LINFA_PUBLIC_URL: 'https://linfa.example.cn/path' }, /^bad-setting .*LINFA_PUBLIC_URL/],
    [{ LINFA_STAFF_URL: 'https://linfa.example.cn' }, /^bad-setting .*LINFA_STAFF_URL.*域名不同/],
    [{ LINFA_STAFF_URL: 'http://office.example.cn' }, /^bad-setting .*LINFA_STAFF_URL.*https/],
    [{ LINFA_TODAY: '2026-03-11' }, /^bad-setting .*LINFA_TODAY/],
    [{ LINFA_SMS: '' }, /^missing-secret .*LINFA_SMS/],
    [{ LINFA_SMS: 'demo' }, /^bad-setting .*LINFA_SMS/],
    [{ LINFA_SMS: 'http' }, /^missing-secret .*LINFA_SMS_URL/],
    [{ LINFA_SMS: 'http', LINFA_SMS_URL: 'https://sms.example.cn' }, /^missing-secret .*LINFA_SMS_SECRET/],
    [
      { LINFA_SMS: 'http', LINFA_SMS_URL: 'https://sms.example.cn', LINFA_SMS_SECRET: 'short' },
      /^weak-secret .*LINFA_SMS_SECRET/,
    ],
    [
      { LINFA_SMS: 'http', LINFA_SMS_URL: 'http://sms.example.cn', LINFA_SMS_SECRET: 'x7'.repeat(20) },
      /^bad-setting .*LINFA_SMS_URL/,
    ],
    [{ LINFA_WECHAT: '' }, /^missing-secret .*LINFA_WECHAT/],
    [{ LINFA_WECHAT: 'sandbox' }, /^bad-setting .*LINFA_WECHAT/],
    [{ LINFA_WECHAT: 'live' }, /^missing-secret .*LINFA_WECHAT_APPID/],
    [{ LINFA_WECHAT: '', LINFA_WECHAT_APPID: 'wx0123456789abcdef' }, /^missing-secret .*LINFA_WECHAT_SECRET/],
    [
      { LINFA_WECHAT: '', LINFA_WECHAT_APPID: 'wx0123456789abcdef', LINFA_WECHAT_SECRET: 'ab'.repeat(16) },
      /^weak-secret .*WECHAT_SECRET/,
    ],
    [{ LINFA_DATABASE_URL: 'mysql://linfa@127.0.0.1:3306/linfa' }, /^missing-secret .*LINFA_DATABASE_URL/],
    [{ LINFA_DATABASE_URL: 'mysql://linfa:123456@127.0.0.1:3306/linfa' }, /^weak-secret .*LINFA_DATABASE_URL/],
    [{ LINFA_DATABASE_URL: 'mysql://root:Password1234@127.0.0.1:3306/linfa' }, /^weak-secret .*LINFA_DATABASE_URL/],
    [{ LINFA_DATABASE_URL: 'mysql://linfalinfali:linfalinfali@127.0.0.1/linfa' }, /^weak-secret .*LINFA_DATABASE_URL/],
    [
      {
        LINFA_DATABASE_URL: 'mysql://linfa:4f9c1e7a2b8d6035@127.0.0.1:3306/linfa',
        LINFA_DATABASE_MIGRATE_URL: 'mysql://linfa_tables:123456@127.0.0.1:3306/linfa',
      },
      /^weak-secret .*LINFA_DATABASE_MIGRATE_URL/,
    ],
    [{ LINFA_PROXY: 'yes' }, /^bad-setting .*LINFA_PROXY/],
    [{ LINFA_STAFF_IDLE_MINUTES: '0' }, /^bad-setting .*LINFA_STAFF_IDLE_MINUTES/],
  ])('refuses %j and says which it is', async (more, words) => {
    const said = await refusal(more);
    expect(said).toMatch(words);
    // A secret that is refused is not repeated.
    for (const value of ['short', '123456', 'Password1234', 'abababab']) expect(said).not.toContain(value);
    expect(existsSync(place.dataFolder)).toBe(false);
  });

  it('refuses keys that others may read, and in every mode keys inside the data folder', async () => {
    const file = join(place.folder, 'keys', 'linfa.json');
    chmodSync(file, 0o640);
    expect(await refusal({})).toMatch(/^keys-exposed .*640/);
    chmodSync(file, 0o600);
    const inside = { LINFA_KEYS: join(place.dataFolder, 'deep', 'linfa.json') };
    expect(await refusal(inside)).toMatch(/^keys-inside-data /);
    await expect(serve(place.environment(inside))).rejects.toMatchObject({ code: 'keys-inside-data' });
    expect(existsSync(place.dataFolder)).toBe(false);
  });

  it('is what a host beyond this machine means; a demo there is refused', async () => {
    expect(place.environment({ ...place.production, LINFA_MODE: '', HOST: '0.0.0.0' }).mode).toBe('production');
    expect(() => place.environment({ LINFA_MODE: 'demo', HOST: '0.0.0.0' })).toThrow(
      expect.objectContaining({ code: 'demo-loopback-only' }) as Error,
    );
    expect(() => place.environment({ HOST: '192.168.1.1' })).toThrow(
      expect.objectContaining({ code: 'missing-secret' }) as Error,
    );
  });

  it('has what ships and no demo, shows no code, and lets its first administrator in by a command', async () => {
    server = await start({
      LINFA_SMS: 'http',
      LINFA_SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
      LINFA_SMS_SECRET: `${gatewaySecret}-0123`,
      LINFA_PROXY: '1',
      LINFA_HSTS: 'on',
    });
    const app = await server.ready;
    expect(await app.fork().count(OrgUnit, {})).toBe(0);
    expect(await app.fork().count(StaffAccount, {})).toBe(0);
    expect(await app.fork().count(Register, {})).toBeGreaterThan(0);
    const door = await fetch(server.address, { headers: { accept: 'text/html' } });
    expect(door.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(await callLinfa(place, ['demo', 'passwords'], place.production)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^demo-only：/) as string,
    });
    const create = ['admin', 'create', '--username', 'Admin.Chen', '--name', '陈某', '--unit', 'gz', '--json'];
    expect(await callLinfa(place, create, place.production)).toMatchObject({
      code: 1,
      err: expect.stringContaining('unknown-unit') as string,
    });
    const made = await callLinfa(place, [...create, '--unit-name', '试验区'], place.production);
    const { password, username } = JSON.parse(made.out) as { password: string; username: string };
    expect(username).toBe('admin.chen');
    expect(await callLinfa(place, create, place.production)).toMatchObject({
      code: 1,
      err: expect.stringContaining('已有这个用户名') as string,
    });
    const logged = await call('sessions.logInStaff', { username, password, useCookie: true });
    const [cookie = ''] = logged.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-linfa=[A-Za-z0-9_-]{43}; path=\/; expires=[^;]+; samesite=strict; secure; httponly$/i,
    );
    const session = cookie.split(';')[0] ?? '';
    const asPage = (origin: string) => ({ cookie: session, origin });
    expect(await bodyOf(call('audit.list', {}, { cookie: session }))).toMatchObject({
      error: { code: 'must-change-password' },
    });
    const change = { oldPassword: password, newPassword: '珠江夜游 末班船 九点' };
    expect(await bodyOf(call('sessions.changePassword', change, asPage(server.address)))).toMatchObject({
      error: { code: 'foreign-page' },
    });
    expect(await bodyOf(call('sessions.changePassword', change, asPage('https://linfa.example.cn')))).toEqual({
      endedSessions: 0,
    });
    // Whoever sees all of it has a second factor as well.
    expect(await bodyOf(call('audit.list', {}, { cookie: session }))).toMatchObject({
      error: { code: 'needs-second-factor' },
    });
    const own = asPage('https://linfa.example.cn');
    const setUp = await bodyOf(call('sessions.setUpTotp', { password: change.newPassword }, own));
    const totp = new TOTP({ secret: (setUp as { secret: string }).secret }).generate();
    expect((await call('sessions.confirmTotp', { totp }, own)).status).toBe(200);
    expect((await call('audit.list', {}, { cookie: session })).status).toBe(200);
    // The name of the demo's cookie is nobody's here.
    expect((await call('audit.list', {}, { cookie: session.replace('__Host-', '') })).status).toBe(401);
  });

  it('sends codes by the gateway, signed, and tells what became of them', async () => {
    const phone = '13900000021';
    const answered = await bodyOf(call('sessions.sendPhoneCode', { phone }));
    expect(answered).toEqual({ sent: true, request: expect.stringMatching(/^[\w-]{43}$/) as string, shownCode: null });
    expect(sent).toMatchObject([{ phone, code: expect.stringMatching(/^\d{6}$/) as string }]);
    const code = sent[0]?.code ?? '';
    const { request } = answered as { request: string };
    expect((await call('sessions.logInWithPhoneCode', { phone, code, request })).status).toBe(200);
    // Whatever became of the message, it counts: a gateway that stumbles is not to be asked without end.
    const refused = { 400: 'sms-failed', 502: 'sms-unknown' } as const;
    for (const [status, word] of Object.entries(refused)) {
      gatewayStatus = Number(status);
      const other = `1390000${status}1`;
      expect(await bodyOf(call('sessions.sendPhoneCode', { phone: other }))).toMatchObject({ error: { code: word } });
      expect(await bodyOf(call('sessions.sendPhoneCode', { phone: other }))).toMatchObject({
        error: { code: 'too-many-requests' },
      });
    }
    gatewayStatus = 204;
  });

  it('believes its one proxy about the caller’s address, and nothing before it', async () => {
    const app = await server.ready;
    const from = async (forwarded: string, phone: string): Promise<number> => {
      const before = await app.fork().count(AttemptCount, { subject: { $like: 'sms-from:%' } });
      await call('sessions.sendPhoneCode', { phone }, { 'x-forwarded-for': forwarded });
      return (await app.fork().count(AttemptCount, { subject: { $like: 'sms-from:%' } })) - before;
    };
    expect(await from('203.0.113.7', '13900000031')).toBe(1);
    // What the caller wrote in front does not make them somebody else.
    expect(await from('198.51.100.1, 203.0.113.7', '13900000032')).toBe(0);
    expect(await from('203.0.113.8', '13900000033')).toBe(1);
    await server.close();
    server = await start();
    await server.ready;
    expect(await bodyOf(call('sessions.sendPhoneCode', { phone: '13900000034' }))).toMatchObject({
      error: { code: 'sms-off' },
    });
    await server.close();
  });

  const call = (act: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${server.address}/api/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
  const bodyOf = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();
});
