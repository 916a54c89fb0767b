import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@linfa/domain';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';

const today = '2026-03-11';
let server: TestServer;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer(today);
  admin = await server.signInStaff('administrator', server.units.district);
}, 180_000);
afterAll(() => server.close());

let number = 0;
const nextPhone = (): string => `137${String((number += 1)).padStart(8, '0')}`;
const add = (by: SignedIn, role: Role, unit: string, more: object = {}) =>
  by.api.people.add({ name: '何小明', phone: nextPhone(), role, unit, from: today, ...more });

describe('accounts', () => {
  async function withAccount(role: Role, unit: string) {
    const person = await add(admin, role, unit);
    const username = `user-${(number += 1)}`;
    const { account, initialPassword } = await admin.api.people.createAccount({ person: person.id, username });
    return { person, username, account, initialPassword };
  }
  const logIn = (username: string, password: string) => server.client().sessions.logInStaff({ username, password });

  it('are opened with a password that is told once and has to be changed first', async () => {
    const { person, username, account, initialPassword } = await withAccount('street-officer', 'd-1');
    expect(account).toMatchObject({ username, mustChange: true, totp: false, lockedAt: null });
    const { token, me } = await logIn(username, initialPassword);
    expect(me.account).toMatchObject({ mustChange: true });
    expect(await refusalOf(server.client(token ?? '').orgUnits.get({ unit: 'd-1' }))).toMatchObject({
      code: 'must-change-password',
    });
    const row = await server.app.fork().findOneOrFail(StaffAccount, { username });
    expect(row.passwordHash).not.toContain(initialPassword);
    const create = (input: { person: string; username: string }) => refusalOf(admin.api.people.createAccount(input));
    expect(await create({ person: person.id, username: 'another-name' })).toEqual({
      status: 409,
      code: 'account-exists',
    });
    const other = await add(admin, 'mediator', 'd-1-1');
    expect(await create({ person: other.id, username })).toEqual({ status: 409, code: 'username-taken' });
    expect(
      (await admin.api.people.listAccounts({ unit: 'd-1', limit: 100 })).items.map((one) => one.username),
    ).toContain(username);
  });

  it('are reset: the old password and its sessions are out', async () => {
    const { username, account, initialPassword } = await withAccount('street-officer', 'd-1');
    const { token } = await logIn(username, initialPassword);
    const reset = await admin.api.people.resetPassword({ account: account.id, dropTotp: true });
    expect(await refusalOf(server.client(token ?? '').sessions.me({}))).toMatchObject({ code: 'not-signed-in' });
    expect(await refusalOf(logIn(username, initialPassword))).toMatchObject({ code: 'wrong-credentials' });
    expect((await logIn(username, reset.initialPassword)).me.kind).toBe('staff');
  });

  it('are locked and let in again, telling so only to whoever knows the password', async () => {
    const { username, account, initialPassword } = await withAccount('street-officer', 'd-1');
    const { token } = await logIn(username, initialPassword);
    const locked = await admin.api.people.lockAccount({ account: account.id });
    expect([locked.lockedAt !== null, locked.may]).toEqual([true, ['reset-password', 'unlock']]);
    expect(await refusalOf(server.client(token ?? '').sessions.me({}))).toMatchObject({ code: 'not-signed-in' });
    expect(await refusalOf(logIn(username, 'not-the-password'))).toMatchObject({ code: 'wrong-credentials' });
    expect(await refusalOf(logIn(username, initialPassword))).toEqual({ status: 403, code: 'account-closed' });
    expect(await refusalOf(admin.api.people.lockAccount({ account: account.id }))).toMatchObject({
      code: 'nothing-changed',
    });
    await admin.api.people.unlockAccount({ account: account.id });
    expect((await logIn(username, initialPassword)).me.kind).toBe('staff');
  });

  it('of those who also serve above are out of a lower administrator’s hands', async () => {
    const { person, account } = await withAccount('mediator', 'd-1-1');
    const below = await server.signInStaff('administrator', server.units.street);
    await admin.api.people.grantRole({ person: person.id, role: 'auditor', unit: 'd', from: today });
    const above = { status: 403, code: 'above-you' };
    expect(await refusalOf(below.api.people.resetPassword({ account: account.id }))).toEqual(above);
    expect(await refusalOf(below.api.people.lockAccount({ account: account.id }))).toEqual(above);
    const { version } = await below.api.people.get({ person: person.id });
    expect(await refusalOf(below.api.people.correct({ person: person.id, version, phone: null }))).toEqual(above);
    expect(
      (await below.api.people.listAccounts({ unit: 'd-1', limit: 100 })).items.find((one) => one.id === account.id),
    ).toMatchObject({ may: [] });
  });
});

describe('the last administrator', () => {
  it('is neither ended nor locked, also when two administrators do it to each other at once', async () => {
    const own = await startTestServer(today);
    try {
      const [first, second] = [
        await own.signInStaff('administrator', own.units.district),
        await own.signInStaff('administrator', own.units.district),
      ];
      const idOf = (one: SignedIn) => own.app.keyring.ids.seal('person', one.person.id);
      await first.api.people.createAccount({ person: idOf(second), username: 'second' });
      await second.api.people.createAccount({ person: idOf(first), username: 'first' });
      const holdingOf = async (one: SignedIn) => (await first.api.people.get({ person: idOf(one) })).roles[0]?.id ?? '';
      const holdings = [await holdingOf(first), await holdingOf(second)] as const;
      const ends = await Promise.allSettled([
        first.api.people.endRole({ holding: holdings[1], day: today }),
        second.api.people.endRole({ holding: holdings[0], day: today }),
      ]);
      expect(ends.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      const [left, ended] = ends[0].status === 'fulfilled' ? [first, second] : [second, first];
      expect(await refusalOf(ended.api.people.list({ unit: 'd' }))).toEqual({ status: 403, code: 'not-allowed' });
      const last = { status: 409, code: 'last-administrator' };
      const mine = left === first ? holdings[0] : holdings[1];
      expect(await refusalOf(left.api.people.endRole({ holding: mine, day: today }))).toEqual(last);
      expect(await refusalOf(left.api.people.endRole({ holding: mine, day: '2027-01-01' }))).toEqual(last);
      const accounts = (await left.api.people.listAccounts({ unit: 'd' })).items;
      const own1 = accounts.find((one) => one.person.id === idOf(left))?.id ?? '';
      expect(await refusalOf(left.api.people.lockAccount({ account: own1 }))).toEqual({
        status: 403,
        code: 'not-yourself',
      });
    } finally {
      await own.close();
    }
  }, 180_000);
});
