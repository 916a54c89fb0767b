import { randomUUID } from 'node:crypto';
import { roles } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa, startServer, type ServerProcess } from '../testing/run-linfa.ts';

/** `    street-officer    ab12-cd34-ef56  街道工作人员（演示东街道）` */
const accountLine = /^ {4}([a-z-]+) +((?:[0-9a-z]{4}-){2}[0-9a-z]{4}) {2}(\S+)（(\S+)）$/gm;

describe('the accounts of the demo district', () => {
  let place: LinfaPlace;
  let accounts: { username: string; password: string; role: string }[];
  let second: ServerProcess;
  beforeAll(async () => {
    place = linfaPlace();
    const first = startServer(place);
    await first.started;
    const { out } = await first.stop();
    accounts = [...out.matchAll(accountLine)].map(([, username = '', password = '', role = '']) => ({
      username,
      password,
      role,
    }));
    second = startServer(place, {}, ['--tour']);
    await second.started;
  }, 240_000);
  afterAll(async () => {
    await second.stop();
    await place.drop();
  });

  it('are told on the first start, one for every staff role, each with a password of its own', () => {
    expect(accounts.map((one) => one.role)).toEqual(
      Object.entries(roles)
        .filter(([role]) => role !== 'resident')
        .map(([, name]) => name),
    );
    expect(new Set(accounts.map((one) => one.password)).size).toBe(accounts.length);
  });

  it('are not told again to whoever takes the tour, which has a page and says where to get new passwords', async () => {
    const tour = await fetch(`${await second.started}/help/tour`);
    const page = await tour.text();
    expect(tour.status).toBe(200);
    for (const { username, password } of accounts) {
      expect(page).not.toContain(password);
      if (!['mediator', 'administrator'].includes(username))
        expect({ username, toured: page.includes(username) }).toEqual({ username, toured: true });
    }
  });

  it('find past duty closed and signed exactly as it stands, but for one that waits in two communities', async () => {
    const address = await second.started;
    const ask = async <T>(act: string, body: object, token = ''): Promise<T> => {
      const answer = await fetch(`${address}/api/${act}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(200);
      return (await answer.json()) as T;
    };
    const officer = accounts.find(({ username }) => username === 'street-officer');
    const { username, password } = officer ?? {};
    const { token } = await ask<{ token: string }>('sessions.logInStaff', { username, password });
    const { items } = await ask<{ items: { community: { code: string } }[] }>(
      'dutyShifts.listToCountersign',
      { unit: 'demo-01' },
      token,
    );
    expect(items.map(({ community }) => community.code).sort()).toEqual(['demo-01-01', 'demo-01-02']);
    for (const unit of ['demo-01-01', 'demo-01-02', 'demo-01-03']) {
      const advisers = await ask<{ items: object[] }>('dutyShifts.listAdvisers', { unit }, token);
      expect({ unit, advised: advisers.items.length > 0 }).toEqual({ unit, advised: true });
    }
  });

  it('sign in, each in its own role; the adviser at every community where there is duty', async () => {
    const address = await second.started;
    for (const { username, password } of accounts) {
      const reply = await fetch(`${address}/api/sessions.logInStaff`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `demo-account-${username}` },
        body: JSON.stringify({ username, password }),
      });
      const { me } = (await reply.json()) as {
        me: { kind: string; person: { name: string }; roles: { role: string }[] };
      };
      expect(me).toMatchObject({ kind: 'staff', person: { name: expect.stringMatching(/^演示·/) as string } });
      expect(me.roles.map(({ role }) => role)).toEqual(
        username === 'adviser' ? expect.arrayContaining([username, username]) : [username],
      );
      expect(new Set(me.roles.map(({ role }) => role))).toEqual(new Set([username]));
    }
  });

  it('are told once: not by the next start, and nothing in the database says them', async () => {
    const database = await place.open();
    const kept = JSON.stringify(await query(database.em.fork(), { text: 'select * from staff_account', values: [] }));
    const { out, err } = await second.stop();
    expect(kept).toContain('justice-head');
    for (const { password } of accounts) for (const text of [kept, out, err]) expect(text).not.toContain(password);
  });

  it('are given new passwords by a command, told once, and the old ones are over', async () => {
    const renewed = await callLinfa(place, ['demo', 'passwords', '--json']);
    const fresh = (JSON.parse(renewed.out) as { accounts: { username: string; password: string }[] }).accounts;
    expect(fresh.map((one) => one.username)).toEqual(accounts.map((one) => one.username));
    second = startServer(place, {}, ['--tour']);
    const address = await second.started;
    const logIn = async (username: string, password: string): Promise<number> =>
      (
        await fetch(`${address}/api/sessions.logInStaff`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: JSON.stringify({ username, password }),
        })
      ).status;
    for (const [index, { username, password }] of fresh.entries()) {
      expect(await logIn(username, password)).toBe(200);
      expect(await logIn(username, accounts[index]?.password ?? '')).toBe(401);
    }
  });

  it('are on the way of a tour whose address the server tells', async () => {
    const { out } = await second.stop();
    expect(out).toMatch(/五分钟看一遍：.*\/help\/tour\n.*linfa -- demo passwords\n/);
    expect(out).not.toMatch(accountLine);
  });
});
