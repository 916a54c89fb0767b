import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';

describe('signing in for the first time, and once more', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  }, 180_000);
  afterAll(() => server.close());

  const administrator = () => server.signInStaff('administrator', server.units.district);
  const logIn = (username: string, password: string, token?: string) =>
    server.client(token).sessions.logInStaff({ username, password });
  let made = 0;
  async function newAccount(username: string) {
    const admin = await administrator();
    const person = await admin.api.people.add({
      name: '何小明',
      phone: `1370000${String((made += 1)).padStart(4, '0')}`,
      role: 'mediator',
      unit: 'd-1-1',
      from: '2026-03-11',
    });
    return admin.api.people.createAccount({ person: person.id, username });
  }

  it('a first password lets nobody in after two weeks; another one is given, and one that was chosen has no end', async () => {
    const { account, initialPassword } = await newAccount('first');
    server.advance({ days: 13 });
    expect((await logIn('first', initialPassword)).me.account).toMatchObject({ mustChange: true });
    server.advance({ days: 1 });
    expect(await refusalOf(logIn('first', initialPassword))).toEqual({ status: 403, code: 'initial-password-over' });
    expect(await refusalOf(logIn('first', 'not-it-at-all'))).toMatchObject({ code: 'wrong-credentials' });
    const reset = await (await administrator()).api.people.resetPassword({ account: account.id, dropTotp: false });
    const { token } = await logIn('first', reset.initialPassword);
    const newPassword = '调解室的窗朝南开着两扇';
    await server.client(token ?? '').sessions.changePassword({ oldPassword: reset.initialPassword, newPassword });
    server.advance({ days: 60 });
    expect((await logIn('first', newPassword)).me.account).toMatchObject({ mustChange: false });
  });

  it('whoever signs in anew at the same console leaves no session behind, and those elsewhere stay', async () => {
    const { initialPassword } = await newAccount('again');
    const elsewhere = await logIn('again', initialPassword);
    const before = await logIn('again', initialPassword);
    const after = await logIn('again', initialPassword, before.token ?? '');
    expect(await refusalOf(server.client(before.token ?? '').sessions.me({}))).toMatchObject({ code: 'not-signed-in' });
    for (const one of [elsewhere, after])
      expect((await server.client(one.token ?? '').sessions.me({})).kind).toBe('staff');
    // Somebody else who signs in at that console ends nobody’s session.
    const other = await newAccount('somebody-else');
    await logIn('somebody-else', other.initialPassword, after.token ?? '');
    expect((await server.client(after.token ?? '').sessions.me({})).kind).toBe('staff');
  });
});
