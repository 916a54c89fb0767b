import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../people/person.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { PhoneCode } from './phone-code.entity.ts';
import { Session } from './session.entity.ts';

describe('signing in with a code sent to a phone', () => {
  let server: TestServer;
  let numbers = 13_900_000_000;
  const aPhone = (): string => String((numbers += 1));
  const sendCode = (phone: string) => askPhoneCode(server.client(), phone);
  const wrong = (proof: Awaited<ReturnType<typeof sendCode>>) => ({
    ...proof,
    code: String((Number(proof.code) + 1) % 1_000_000).padStart(6, '0'),
  });
  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);
  afterAll(() => server.close());

  it('makes the resident on first use and finds the same person ever after', async () => {
    const phone = aPhone();
    const first = await server.client().sessions.logInWithPhoneCode(await sendCode(phone));
    expect(first.me).toMatchObject({ kind: 'resident', roles: [], person: { name: `尾号${phone.slice(-4)}` } });
    expect(first.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    server.advance({ minutes: 2 });
    const second = await server.client().sessions.logInWithPhoneCode(await sendCode(phone));
    expect(second.me.person.id).toBe(first.me.person.id);
    expect(second.token).not.toBe(first.token);
    const people = await server.app.fork().find(Person, { phoneIndex: server.app.keyring.blindIndex(phone) });
    expect(people).toHaveLength(1);
    expect(JSON.stringify(people)).not.toContain(phone);
  });

  it('keeps a resident signed in for ninety days, with only the digest of the token', async () => {
    const phone = aPhone();
    const { token, expiresAt, me } = await server.client().sessions.logInWithPhoneCode(await sendCode(phone));
    expect(new Date(expiresAt).getTime() - server.app.now().getTime()).toBe(90 * 24 * 3_600_000);
    expect(JSON.stringify(await server.app.fork().findAll(Session))).not.toContain(token);
    server.advance({ days: 89 });
    expect(await server.client(token ?? '').sessions.me({})).toEqual(me);
    server.advance({ days: 2 });
    expect(await refusalOf(server.client(token ?? '').sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it('takes a code once, for its own number, for five minutes', async () => {
    const [phone, other] = [aPhone(), aPhone()];
    const code = await sendCode(phone);
    await sendCode(other);
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode({ ...code, phone: other }))).toMatchObject({
      code: 'wrong-code',
    });
    await server.client().sessions.logInWithPhoneCode(code);
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode(code))).toEqual({
      status: 422,
      code: 'wrong-code',
    });
    server.advance({ minutes: 2 });
    const late = await sendCode(phone);
    server.advance({ minutes: 5 });
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode(late))).toMatchObject({
      code: 'wrong-code',
    });
    expect(
      await refusalOf(server.client().sessions.logInWithPhoneCode({ phone: aPhone(), code: '000000', request: '' })),
    ).toMatchObject({ code: 'wrong-code' });
  });

  it('replaces a code by the next one sent', async () => {
    const phone = aPhone();
    const old = await sendCode(phone);
    server.advance({ minutes: 1 });
    const fresh = await sendCode(phone);
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode(old))).toMatchObject({ code: 'wrong-code' });
    expect((await server.client().sessions.logInWithPhoneCode(fresh)).token).not.toBeNull();
  });

  it('takes a code only with the request that it was sent for: one told to somebody elsewhere is of no use', async () => {
    const phone = aPhone();
    const logIn = (proof: typeof asked) => server.client().sessions.logInWithPhoneCode(proof);
    const asked = await sendCode(phone);
    const elsewhere = (await sendCode(aPhone())).request;
    for (const request of ['', elsewhere, asked.request.slice(1), asked.code])
      expect(await refusalOf(logIn({ ...asked, request }))).toEqual({ status: 422, code: 'wrong-code' });
    expect((await logIn(asked)).token).not.toBeNull();
    // Whoever asks twice has the second request, and the first is good for neither code.
    server.advance({ minutes: 2 });
    const first = await sendCode(phone);
    server.advance({ minutes: 2 });
    const second = await sendCode(phone);
    expect(second.request).not.toBe(first.request);
    for (const code of [first.code, second.code])
      expect(await refusalOf(logIn({ ...first, code }))).toEqual({ status: 422, code: 'wrong-code' });
    expect((await logIn(second)).token).not.toBeNull();
    const told = await server.call('sessions.logInWithPhoneCode', second);
    expect(told.body).toMatchObject({
      error: { message: expect.stringContaining('在本机重新获取验证码') as string },
    });
  });

  it('refuses the right code after five wrong ones, also when they come at once', async () => {
    const phone = aPhone();
    const code = await sendCode(phone);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(server.client().sessions.logInWithPhoneCode(wrong(code)))),
    );
    expect(tries.filter((one) => one.code === 'wrong-code')).toHaveLength(5);
    expect(tries.filter((one) => one.code === 'code-used-up')).toHaveLength(7);
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode(code))).toEqual({
      status: 429,
      code: 'code-used-up',
    });
    expect(await server.app.fork().count(Person, { phoneIndex: server.app.keyring.blindIndex(phone) })).toBe(0);
  });

  it('lets one of many equal sign-ins at once have the code', async () => {
    const phone = aPhone();
    const code = await sendCode(phone);
    const calls = await Promise.allSettled(
      Array.from({ length: 5 }, () => server.client().sessions.logInWithPhoneCode(code)),
    );
    expect(calls.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await server.app.fork().count(Person, { phoneIndex: server.app.keyring.blindIndex(phone) })).toBe(1);
  });

  it('answers a repeated sign-in with the same token and opens no second session', async () => {
    const phone = aPhone();
    const code = await sendCode(phone);
    const key = { idempotencyKey: randomUUID() };
    const before = await server.app.fork().count(Session);
    const first = await server.client().sessions.logInWithPhoneCode(code, key);
    expect(await server.client().sessions.logInWithPhoneCode(code, key)).toEqual(first);
    expect(await server.app.fork().count(Session)).toBe(before + 1);
    expect(await refusalOf(server.client().sessions.logInWithPhoneCode(wrong(code), key))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('sends one code a minute and ten a day to a number', async () => {
    server.advance({ days: 1 });
    const phone = aPhone();
    await sendCode(phone);
    expect(await refusalOf(sendCode(phone))).toEqual({ status: 429, code: 'too-many-requests' });
    for (let sent = 1; sent < 10; sent++) {
      server.advance({ minutes: 61 });
      await sendCode(phone);
    }
    server.advance({ minutes: 61 });
    expect(await refusalOf(sendCode(phone))).toEqual({ status: 429, code: 'too-many-requests' });
    server.advance({ days: 1 });
    expect((await sendCode(phone)).code).toMatch(/^\d{6}$/);
  });

  it('sends twenty codes an hour for one address, whatever the numbers', async () => {
    server.advance({ days: 1 });
    for (let sent = 0; sent < 20; sent++) await sendCode(aPhone());
    expect(await refusalOf(sendCode(aPhone()))).toEqual({ status: 429, code: 'too-many-requests' });
    server.advance({ hours: 1 });
    expect((await sendCode(aPhone())).code).toMatch(/^\d{6}$/);
  });

  it('keeps neither number nor code nor request', async () => {
    const phone = aPhone();
    const { code, request } = await sendCode(phone);
    const kept = JSON.stringify(await server.app.fork().findAll(PhoneCode));
    for (const told of [phone, `"${code}"`, request]) expect(kept).not.toContain(told);
  });

  it('refuses what is not a phone number or a code', async () => {
    expect(await refusalOf(server.client().sessions.sendPhoneCode({ phone: '12345' }))).toEqual({
      status: 400,
      code: 'bad-request',
    });
    expect(
      await refusalOf(server.client().sessions.logInWithPhoneCode({ phone: aPhone(), code: '12345', request: '' })),
    ).toEqual({
      status: 400,
      code: 'bad-request',
    });
  });
});
