import { randomUUID } from 'node:crypto';
import type { Role } from '@linfa/domain';
import { addDays } from '@linfa/domain';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { addPerson } from '../people/add-person.ts';
import { grantRole, type Grant } from '../people/grant-role.ts';
import type { Person } from '../people/person.entity.ts';
import { revokeRole } from '../people/revoke-role.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createStaffAccount } from './create-staff-account.ts';
import { StaffAccount } from './staff-account.entity.ts';

describe('signing in as a member of staff', () => {
  let server: TestServer;
  let made = 0;
  const password = '雨后的老榕树-42';
  const wrongCredentials = { status: 401, code: 'wrong-credentials' };
  const locked = { status: 429, code: 'account-locked' };

  async function anAccount({
    role = 'auditor',
    unit = server.units.district,
    totpSecret,
    phone,
    ...period
  }: { role?: Role; unit?: OrgUnit; totpSecret?: string; phone?: string } & Partial<
    Pick<Grant, 'from' | 'to'>
  > = {}): Promise<{ username: string; person: Person }> {
    const username = `staff-${(made += 1)}`;
    const person = await server.app.fork().transactional(async (em) => {
      const staff = await addPerson(em, server.app.keyring, { name: '陈主任', ...(phone !== undefined && { phone }) });
      await grantRole(em, staff, { role, unit, from: '2020-01-01', ...period });
      await createStaffAccount(
        em,
        server.app.keyring,
        { person: staff, username, password, ...(totpSecret !== undefined && { totpSecret }) },
        server.app.now(),
      );
      return staff;
    });
    return { username, person };
  }
  const logIn = (username: string, more: { password?: string; totp?: string } = {}) =>
    server.client().sessions.logInStaff({ username, password, ...more });
  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);
  afterAll(() => server.close());

  it('opens a session of twelve hours with the roles that are held today', async () => {
    const { username } = await anAccount({ to: addDays(server.app.today(), 10) });
    const { token, expiresAt, me } = await logIn(username.toUpperCase());
    expect(new Date(expiresAt).getTime() - server.app.now().getTime()).toBe(12 * 3_600_000);
    expect(me).toMatchObject({
      kind: 'staff',
      person: { name: '陈主任' },
      roles: [{ role: 'auditor', unit: { code: 'd', name: '试验区' }, until: addDays(server.app.today(), 9) }],
    });
    const api = server.client(token ?? '');
    expect((await api.audit.list({ act: 'sessions.logInStaff' })).items).toHaveLength(1);
    server.advance({ hours: 12 });
    expect(await refusalOf(api.sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it('gives one answer to a wrong password and to a name that nobody has', async () => {
    const { username } = await anAccount();
    const sent = { username, password: '不对' };
    const [wrong, unknown] = [
      await server.call('sessions.logInStaff', sent),
      await server.call('sessions.logInStaff', { ...sent, username: 'nobody' }),
    ];
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('works as much for a name that nobody has: the password is hashed all the same', async () => {
    const { username } = await anAccount();
    // What the processor did for it in this process, where the server is: how long it took says more of the machine.
    const workOf = async (name: string): Promise<number> => {
      const before = process.cpuUsage();
      await refusalOf(logIn(name, { password: '不对' }));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await workOf('warm-up');
    const [known, unknown]: [number[], number[]] = [[], []];
    // By turns, and the least of several: what else goes on here can only add to one.
    for (let turn = 1; turn <= 4; turn++) {
      known.push(await workOf(username));
      unknown.push(await workOf(`nobody-${turn}`));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.4);
  });

  it('locks an account for a quarter of an hour after five failures, and a name that nobody has just the same', async () => {
    const { username, person } = await anAccount();
    for (const name of [username, 'nobody-at-all']) {
      for (let failure = 0; failure < 5; failure++)
        expect(await refusalOf(logIn(name, { password: '不对' }))).toEqual(wrongCredentials);
      expect(await refusalOf(logIn(name))).toEqual(locked);
    }
    const account = await server.app.fork().findOneOrFail(StaffAccount, { person: person.id });
    expect(await server.app.fork().count(AuditEntry, { thing: `staff-account:${account.id}`, toState: 'locked' })).toBe(
      1,
    );
    server.advance({ minutes: 14 });
    expect(await refusalOf(logIn(username))).toEqual(locked);
    server.advance({ minutes: 1 });
    expect((await logIn(username)).me.kind).toBe('staff');
  });

  it('counts failures that come at once as it counts them in turn', async () => {
    const { username } = await anAccount();
    const tries = await Promise.all(Array.from({ length: 15 }, () => refusalOf(logIn(username, { password: '不对' }))));
    expect(tries.filter((one) => one.code === 'wrong-credentials')).toHaveLength(5);
    expect(tries.filter((one) => one.code === 'account-locked')).toHaveLength(10);
  });

  it('forgets failures once the password was right', async () => {
    const { username } = await anAccount();
    for (let round = 0; round < 2; round++) {
      for (let failure = 0; failure < 4; failure++)
        expect(await refusalOf(logIn(username, { password: '不对' }))).toEqual(wrongCredentials);
      expect((await logIn(username)).token).not.toBeNull();
    }
  });

  it('asks for the code of a generator where one is set up, and takes each code once', async () => {
    const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const { username } = await anAccount({ totpSecret });
    const generator = new TOTP({ secret: totpSecret });
    const codeNow = (): string => generator.generate({ timestamp: server.app.now().getTime() });
    expect(await refusalOf(logIn(username))).toEqual(wrongCredentials);
    const totp = codeNow();
    expect(await refusalOf(logIn(username, { totp: totp === '000000' ? '000001' : '000000' }))).toEqual(
      wrongCredentials,
    );
    expect((await logIn(username, { totp })).token).not.toBeNull();
    expect(await refusalOf(logIn(username, { totp }))).toEqual(wrongCredentials);
    server.advance({ minutes: 1 });
    expect((await logIn(username, { totp: codeNow() })).token).not.toBeNull();
    const account = await server.app.fork().findOneOrFail(StaffAccount, { username });
    expect(account.totpCipher).not.toContain(totpSecret);
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives a role that ended yesterday no more reach, from the first moment of the day', async () => {
    const { username } = await anAccount({ to: server.app.today() });
    const { token, me } = await logIn(username);
    expect(me.roles).toEqual([]);
    expect(await refusalOf(server.client(token ?? '').audit.list({}))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('takes a role away from somebody who is signed in, at once', async () => {
    const { username, person } = await anAccount();
    const api = server.client((await logIn(username)).token ?? '');
    await api.audit.list({});
    const ended = await server.app
      .fork()
      .transactional((em) =>
        revokeRole(em, person, { role: 'auditor', unit: server.units.district, from: server.app.today() }),
      );
    expect(ended).toBe(1);
    expect(await refusalOf(api.audit.list({}))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('gives no staff role to whoever only holds the phone of a member of staff', async () => {
    const phone = '13700000001';
    const { username } = await anAccount({ phone });
    const { token, me } = await server.client().sessions.logInWithPhoneCode(await askPhoneCode(server.client(), phone));
    expect(me).toMatchObject({ kind: 'resident', roles: [] });
    expect(me.person.id).toBe((await logIn(username)).me.person.id);
    expect(await refusalOf(server.client(token ?? '').audit.list({}))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('keeps neither password nor token readable for whoever repeats the call', async () => {
    const { username } = await anAccount();
    const idempotencyKey = randomUUID();
    const { token } = await server.client().sessions.logInStaff({ username, password }, { idempotencyKey });
    const kept = JSON.stringify(await server.app.fork().findOneOrFail(IdempotencyKey, { key: idempotencyKey }));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(password);
    expect((await server.client().sessions.logInStaff({ username, password }, { idempotencyKey })).token).toBe(token);
  });
});
