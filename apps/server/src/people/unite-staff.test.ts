import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Person } from './person.entity.ts';

const today = '2026-03-11';

describe('two entries of one member of staff', () => {
  let server: TestServer;
  let admin: SignedIn;
  let streetAdmin: SignedIn;
  beforeAll(async () => {
    server = await startTestServer(today);
    admin = await server.signInStaff('administrator', server.units.district);
    streetAdmin = await server.signInStaff('administrator', server.units.street);
  }, 180_000);
  afterAll(() => server.close());

  const add = async (role: Role, unit: string, more: object = {}) =>
    (await admin.api.people.add({ name: '何小明', role, unit, from: today, ...more })).id;
  const unite = (keep: string, gone: string, who = admin) =>
    who.api.people.unite({ keep, gone, reason: 'entered-twice' });
  const idOf = (sealed: string) => server.app.keyring.ids.open('person', sealed);

  it('become one with the roles, the account and the number of either, and the audit says so', async () => {
    const keep = await add('mediator', 'd-1-1');
    const gone = await add('adviser', 'd-1-2', { phone: '13912340001' });
    const { account } = await admin.api.people.createAccount({ person: gone, username: 'he.xiaoming' });
    const join = { roster: 'literate', person: { name: '何小明', phone: '13912340001' } } as const;
    await streetAdmin.api.people.get({ person: keep });
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    await clerk.api.rosters.join({ unit: 'd-1-1', day: today, ...join });
    const one = await unite(keep, gone);
    expect(one).toMatchObject({ id: keep, phone: '139****0001' });
    expect(one.roles.map(({ role, unit }) => `${role} ${unit.code}`).toSorted()).toEqual([
      'adviser d-1-2',
      'mediator d-1-1',
    ]);
    expect(one.may).not.toContain('create-account');
    expect((await admin.api.people.listAccounts({ unit: 'd', limit: 100 })).items.map(({ id }) => id)).toContain(
      account.id,
    );
    const em = server.app.fork();
    expect(await em.findOne(Person, idOf(gone))).toBeNull();
    const member = await em.findOneOrFail(RosterMember, { person: idOf(keep) });
    expect(member.personKey).toBe(server.app.keyring.blindIndex('13912340001'));
    const entries = await em.find(AuditEntry, { act: 'people.unite' }, { orderBy: { id: 'asc' } });
    expect(entries.map(({ thing, toState, reason }) => [thing, toState, reason])).toEqual([
      [`person:${idOf(gone)}`, 'united', `person:${idOf(keep)}`],
      [`person:${idOf(keep)}`, 'kept', 'entered-twice'],
    ]);
    // Whoever signs in by the number that came over is the one that stayed.
    const client = server.client();
    const { me } = await client.sessions.logInWithPhoneCode(await askPhoneCode(client, '13912340001'));
    expect(me.person.id).toBe(keep);
  });

  it('keep the number of the one that stays, and the other’s is nobody’s any more', async () => {
    const keep = await add('mediator', 'd-1-1', { phone: '13912340002' });
    const gone = await add('mediator', 'd-1-1', { phone: '13912340003' });
    expect(await unite(keep, gone)).toMatchObject({ phone: '139****0002', roles: [{ role: 'mediator' }] });
    const index = server.app.keyring.blindIndex('13912340003');
    expect(await server.app.fork().count(Person, { phoneIndex: index })).toBe(0);
  });

  it('are not united by whoever does not keep both, with themselves, or where each has an account', async () => {
    const [near, far] = [await add('mediator', 'd-1-1'), await add('mediator', 'd-2-1')];
    expect(await refusalOf(unite(near, far, streetAdmin))).toEqual({ status: 404, code: 'not-found' });
    const above = await add('mediator', 'd-1-1');
    await admin.api.people.grantRole({ person: above, role: 'district-officer', unit: 'd', from: today });
    expect(await refusalOf(unite(near, above, streetAdmin))).toMatchObject({ code: 'above-you' });
    expect(await refusalOf(unite(near, near))).toMatchObject({ code: 'same-person' });
    const self = server.app.keyring.ids.seal('person', admin.person.id);
    for (const [keep, gone] of [
      [near, self],
      [self, near],
    ] as const)
      expect(await refusalOf(unite(keep, gone))).toMatchObject({ code: 'not-yourself' });
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await refusalOf(unite(near, above, officer))).toEqual({ status: 403, code: 'not-allowed' });
    const resident = await server.signInResident();
    expect(await refusalOf(unite(near, server.app.keyring.ids.seal('person', resident.person.id)))).toEqual({
      status: 404,
      code: 'not-found',
    });
    for (const [person, username] of [
      [near, 'first.account'],
      [far, 'second.account'],
    ] as const)
      await admin.api.people.createAccount({ person, username });
    expect(await refusalOf(unite(near, far))).toEqual({ status: 409, code: 'phone-of-another' });
    expect(await server.app.fork().count(Person, { id: [idOf(near), idOf(far)] })).toBe(2);
  });
});
