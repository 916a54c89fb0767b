import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../people/add-person.ts';
import { grantRole } from '../people/grant-role.ts';
import { refusalOf, startTestServer, type Reply, type TestServer } from '../testing/start-test-server.ts';
import { createStaffAccount } from './create-staff-account.ts';
import { openSession } from './open-session.ts';
import { Session } from './session.entity.ts';

describe('tokens and the devices that hold them', () => {
  let server: TestServer;
  const account = { username: 'console', password: '木棉花开-1958' };
  const notSignedIn = { status: 401, body: { error: { code: 'not-signed-in' } } };
  beforeAll(async () => {
    server = await startTestServer();
    await server.app.fork().transactional(async (em) => {
      const person = await addPerson(em, server.app.keyring, { name: '黄科长' });
      await grantRole(em, person, { role: 'street-officer', unit: server.units.street, from: '2020-01-01' });
      await createStaffAccount(em, server.app.keyring, { person, ...account }, server.app.now());
    });
  }, 180_000);
  afterAll(() => server.close());
  const logInConsole = (headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    server.call('sessions.logInStaff', { ...account, useCookie: true }, headers);
  const cookieOf = (reply: Reply): string => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  it('hands the console its token in a cookie that no script can read and no other site can send', async () => {
    const reply = await logInConsole();
    expect(reply.body).toMatchObject({ token: null, me: { kind: 'staff' } });
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^linfa=[A-Za-z0-9_-]{43}; path=\/; expires=[^;]+; samesite=strict; httponly$/i);
    expect((await server.call('sessions.me', {}, { cookie: cookieOf(reply) })).status).toBe(200);
  });

  it('sets the same cookie again when the sign-in is repeated', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = cookieOf(await logInConsole(key));
    expect(cookieOf(await logInConsole(key))).toBe(first);
  });

  it('refuses a cookie that comes with a page of another site', async () => {
    const cookie = cookieOf(await logInConsole());
    const from = (headers: Readonly<Record<string, string>>) => server.call('sessions.me', {}, { cookie, ...headers });
    const foreign = { status: 403, body: { error: { code: 'foreign-page' } } };
    for (const origin of ['https://evil.example', 'null', `${server.address}.evil.example`])
      expect(await from({ origin })).toMatchObject(foreign);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toMatchObject(foreign);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toMatchObject(foreign);
    expect((await from({ origin: server.address, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('refuses tokens that are wrong, garbled or of another kind', async () => {
    const wrong = randomBytes(32).toString('base64url');
    for (const authorization of [`Bearer ${wrong}`, 'Bearer x', 'Bearer', `Basic ${wrong}`, `Bearer ${wrong}${wrong}`])
      expect(await server.call('sessions.me', {}, { authorization })).toMatchObject(notSignedIn);
    expect(await server.call('sessions.me', {}, { cookie: 'linfa=x' })).toMatchObject(notSignedIn);
    expect(await server.call('sessions.me', {})).toMatchObject(notSignedIn);
  });

  it('takes a cookie that is over away, so that the page can sign in again', async () => {
    const reply = await server.call('sessions.me', {}, { cookie: `linfa=${randomBytes(32).toString('base64url')}` });
    expect(reply.status).toBe(401);
    expect(reply.headers.getSetCookie()[0]).toMatch(/^linfa=; path=\/; expires=Thu, 01 Jan 1970/i);
  });

  it('ends a session for good on signing out, and takes its cookie away', async () => {
    const cookie = cookieOf(await logInConsole());
    const out = await server.call('sessions.logOut', {}, { cookie });
    expect(out).toMatchObject({ status: 200, body: { revoked: true } });
    expect(out.headers.getSetCookie()[0]).toMatch(/^linfa=;/);
    expect(await server.call('sessions.me', {}, { cookie })).toMatchObject(notSignedIn);
  });

  it('lists where one is signed in and signs another device out', async () => {
    const phone = await server.signInResident();
    const { token } = await server.app
      .fork()
      .transactional((em) => openSession(em, phone.person, 'resident', server.app.now()));
    const { items } = await phone.api.sessions.listMine({});
    expect([items.length, items.filter((one) => one.current).length]).toEqual([2, 1]);
    const other = items.find((one) => !one.current);
    expect(await phone.api.sessions.revoke({ session: other?.id ?? '' })).toEqual({ revoked: true });
    expect(await refusalOf(server.client(token).sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
    expect((await phone.api.sessions.listMine({})).items).toHaveLength(1);
    expect(await refusalOf(phone.api.sessions.revoke({ session: other?.id ?? '' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('signs another device of a resident out only shortly after signing in', async () => {
    const phone = await server.signInResident();
    const later = () =>
      server.app.fork().transactional((em) => openSession(em, phone.person, 'resident', server.app.now()));
    server.advance({ minutes: 11 });
    const lost = await later();
    const session = server.app.keyring.ids.seal('session', lost.session.id);
    for (const password of [undefined, '木棉花开-1958年'])
      expect(await refusalOf(phone.api.sessions.revoke({ session, ...(password && { password }) }))).toEqual({
        status: 401,
        code: 'sign-in-again',
      });
    expect((await server.client(lost.token).sessions.me({})).kind).toBe('resident');
    const anew = await later();
    expect(await server.client(anew.token).sessions.revoke({ session })).toEqual({ revoked: true });
    expect(await refusalOf(server.client(lost.token).sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it('does not sign other people out', async () => {
    const [one, other] = [await server.signInResident(), await server.signInResident()];
    const session = (await other.api.sessions.listMine({})).items[0]?.id ?? '';
    expect(await refusalOf(one.api.sessions.revoke({ session }))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(one.api.sessions.revoke({ session: server.app.keyring.ids.seal('person', 1) }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect((await other.api.sessions.listMine({})).items).toHaveLength(1);
  });

  it('notes when a session was last used, at most every five minutes', async () => {
    const { api, person } = await server.signInResident();
    const seen = async (): Promise<number> =>
      (await server.app.fork().findOneOrFail(Session, { person: person.id })).lastSeenAt.getTime();
    const begun = await seen();
    server.advance({ minutes: 4 });
    await api.sessions.me({});
    expect(await seen()).toBe(begun);
    server.advance({ minutes: 1 });
    await api.sessions.me({});
    expect(await seen()).toBe(begun + 5 * 60_000);
  });

  it('signs a console out that was left alone, and no resident', async () => {
    const idle = await startTestServer('2026-03-11', { staffIdleMinutes: 30 });
    try {
      const staff = await idle.signInStaff('auditor', idle.units.district);
      const resident = await idle.signInResident();
      for (let times = 0; times < 4; times++) {
        idle.advance({ minutes: 29 });
        expect((await staff.api.sessions.me({})).kind).toBe('staff');
      }
      idle.advance({ minutes: 36 });
      expect(await refusalOf(staff.api.sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
      expect((await resident.api.sessions.me({})).kind).toBe('resident');
    } finally {
      await idle.close();
    }
  });

  it('refuses acts for those signed in to everybody else', async () => {
    for (const act of ['me', 'listMine', 'logOut'] as const)
      expect(await refusalOf(server.client().sessions[act]({}))).toEqual({ status: 401, code: 'not-signed-in' });
    expect(await refusalOf(server.client().sessions.revoke({ session: 'x'.repeat(22) }))).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
  });
});
