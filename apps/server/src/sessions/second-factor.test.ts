import type { Role } from '@linfa/domain';
import { TOTP } from 'otpauth';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { addPerson } from '../people/add-person.ts';
import { grantRole } from '../people/grant-role.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createStaffAccount } from './create-staff-account.ts';

const password = '木棉花开-1958年';
const fresh = '珠江夜游 末班船 九点';
const needed = { status: 403, code: 'needs-second-factor' };

describe('where staff must have a second factor', () => {
  let server: TestServer;
  let made = 0;
  afterEach(() => server.close());

  async function begin(secondFactor: App['secondFactor']): Promise<void> {
    server = await startTestServer(undefined, undefined, { secondFactor });
  }

  async function anAccount(role: Role, { mustChange = false } = {}) {
    const username = `factor-${(made += 1)}`;
    await server.app.fork().transactional(async (em) => {
      const person = await addPerson(em, server.app.keyring, { name: '陈主任' });
      await grantRole(em, person, { role, unit: server.units.street, from: '2020-01-01' });
      await createStaffAccount(em, server.app.keyring, { person, username, password, mustChange }, server.app.now());
    });
    return async (more: { password?: string; totp?: string } = {}) => {
      const answer = await server.client().sessions.logInStaff({ username, password, ...more });
      return { me: answer.me, token: answer.token ?? '', api: server.client(answer.token ?? '') };
    };
  }
  const codeOf = (secret: string): string => new TOTP({ secret }).generate({ timestamp: server.app.now().getTime() });

  it('an officer can do nothing before it is set up, signs in with it from then on, and must set up another when it is dropped', async () => {
    await begin('officers');
    const logIn = await anAccount('street-officer');
    const { api, me, token } = await logIn();
    expect(me.account).toMatchObject({ mustChange: false, totp: false, needsSecondFactor: true });
    const file = async () =>
      (
        await fetch(`${server.address}/api/files/returns/s/2026-02.docx`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    for (const refused of [
      () => api.bookings.listMine({}),
      () => api.sessions.listMine({}),
      () => api.people.list({ unit: server.units.street.code }),
    ])
      expect(await refusalOf(refused())).toEqual(needed);
    expect(await file()).toBe(403);
    const { secret } = await api.sessions.setUpTotp({ password });
    expect(await refusalOf(api.people.list({ unit: server.units.street.code }))).toEqual(needed);
    expect((await api.sessions.confirmTotp({ totp: codeOf(secret) })).recoveryCodes).toHaveLength(8);
    // This session goes on, and so does the next.
    expect((await api.people.list({ unit: server.units.street.code })).items).toBeDefined();
    expect((await api.sessions.me({})).account).toMatchObject({ totp: true, needsSecondFactor: false });
    server.advance({ minutes: 1 });
    const next = await logIn({ totp: codeOf(secret) });
    expect((await next.api.people.list({ unit: server.units.street.code })).items).toBeDefined();
    await next.api.sessions.dropTotp({ password });
    expect(await refusalOf(next.api.people.list({ unit: server.units.street.code }))).toEqual(needed);
    expect((await next.api.sessions.me({})).account).toMatchObject({ needsSecondFactor: true });
  });

  it('a first password comes before it', async () => {
    await begin('officers');
    const logIn = await anAccount('administrator', { mustChange: true });
    const { api } = await logIn();
    expect(await refusalOf(api.sessions.setUpTotp({ password }))).toEqual({
      status: 403,
      code: 'must-change-password',
    });
    await api.sessions.changePassword({ oldPassword: password, newPassword: fresh });
    expect(await refusalOf(api.people.list({ unit: server.units.street.code }))).toEqual(needed);
    const { secret } = await api.sessions.setUpTotp({ password: fresh });
    await api.sessions.confirmTotp({ totp: codeOf(secret) });
    expect((await api.people.list({ unit: server.units.street.code })).items).toBeDefined();
  });

  it('an adviser needs none where only officers do, and one where all staff do', async () => {
    await begin('officers');
    const { api, me } = await (await anAccount('adviser'))();
    expect(me.account).toMatchObject({ needsSecondFactor: false });
    expect(await api.dutyShifts.listMine({ from: '2026-03-01', to: '2026-03-31' })).toBeDefined();
    await server.close();
    await begin('staff');
    const strict = await (await anAccount('adviser'))();
    expect(strict.me.account).toMatchObject({ needsSecondFactor: true });
    expect(await refusalOf(strict.api.dutyShifts.listMine({ from: '2026-03-01', to: '2026-03-31' }))).toEqual(needed);
  });
});
