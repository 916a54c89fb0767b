import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const today = '2026-03-11';
let server: TestServer;
let admin: SignedIn;
let street: SignedIn;
beforeAll(async () => {
  server = await startTestServer(today);
  admin = await server.signInStaff('administrator', server.units.district);
  street = await server.signInStaff('street-officer', server.units.street);
}, 180_000);
afterAll(() => server.close());

let number = 0;
const nextPhone = (): string => `137${String((number += 1)).padStart(8, '0')}`;
const add = (by: SignedIn, role: Role, unit: string, more: object = {}) =>
  by.api.people.add({ name: '何小明', phone: nextPhone(), role, unit, from: today, ...more });

describe('the staff of a unit', () => {
  it('are entered with a first role and shown masked', async () => {
    const clerk = await add(street, 'community-clerk', 'd-1-1', { phone: '13912345678' });
    expect(clerk).toMatchObject({
      name: '何**',
      phone: '139****5678',
      roles: [{ role: 'community-clerk', unit: { code: 'd-1-1' }, from: today, until: null, may: ['end'] }],
      may: ['correct', 'reveal'],
    });
    const { items } = await street.api.people.list({ unit: 'd-1-1', role: 'community-clerk' });
    expect(items.map((one) => one.id)).toContain(clerk.id);
    expect(JSON.stringify(items)).not.toMatch(/小明|13912345678/);
    const same = await add(street, 'mediator', 'd-1-2', { name: '何小明', phone: '13912345678' });
    expect(same.id).toBe(clerk.id);
    expect(same.roles.map((one) => one.role)).toEqual(['community-clerk', 'mediator']);
  });

  it('are found by number or name within reach, and residents are not', async () => {
    const phone = nextPhone();
    const one = await add(street, 'mediator', 'd-1-1', { name: '欧阳调解', phone });
    await server.signInResident({ name: '欧阳居民', phone: '13800000077' });
    const find = async (by: SignedIn, input: { unit: string; phone?: string; name?: string }) =>
      (await by.api.people.find(input)).items.map((each) => each.id);
    expect(await find(street, { unit: 'd-1', phone })).toEqual([one.id]);
    expect(await find(street, { unit: 'd-1', name: '欧阳' })).toEqual([one.id]);
    expect(await find(street, { unit: 'd-1', phone: '13800000077' })).toEqual([]);
    expect(await find(street, { unit: 'd-1-2', phone })).toEqual([]);
    const west = await server.signInStaff('street-officer', server.units.otherStreet);
    expect(await find(west, { unit: 'd-2', phone })).toEqual([]);
    expect(await refusalOf(west.api.people.find({ unit: 'd-1', phone }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(west.api.people.get({ person: one.id }))).toEqual({ status: 404, code: 'not-found' });
    const resident = await server.signInResident();
    const id = server.app.keyring.ids.seal('person', resident.person.id);
    expect(await refusalOf(admin.api.people.get({ person: id }))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(admin.api.people.reveal({ person: id, reason: 'contact' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('are shown in full only to whoever says why, which is kept', async () => {
    const one = await add(street, 'mediator', 'd-1-1', { phone: '13655554444' });
    expect(await street.api.people.reveal({ person: one.id, reason: 'duty' })).toEqual({
      name: '何小明',
      phone: '13655554444',
    });
    const rows = await server.app.fork().find(AuditEntry, { act: 'people.reveal' }, { orderBy: { id: 'desc' } });
    expect(rows[0]).toMatchObject({ actor: `person:${street.person.id}`, reason: 'duty' });
    expect(JSON.stringify(rows)).not.toMatch(/小明|13655554444/);
  });

  it('are corrected: a name by their keepers, a number by an administrator, each number for one person', async () => {
    const phone = nextPhone();
    const one = await add(street, 'mediator', 'd-1-1', { phone });
    const other = await add(street, 'mediator', 'd-1-1');
    const named = await street.api.people.correct({ person: one.id, version: one.version, name: '贺小明' });
    expect(named.name).toBe('贺**');
    const correct = (by: SignedIn, more: object, version = named.version) =>
      refusalOf(by.api.people.correct({ person: one.id, version, ...more }));
    expect(await correct(street, { phone: nextPhone() })).toEqual({ status: 404, code: 'not-found' });
    expect(await correct(admin, { name: '旧' }, one.version)).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await correct(admin, {})).toEqual({ status: 422, code: 'nothing-changed' });
    const { token } = await server.client().sessions.logInWithPhoneCode(await askPhoneCode(server.client(), phone));
    const taken = await street.api.people.reveal({ person: other.id, reason: 'contact' });
    expect(await correct(admin, { phone: taken.phone })).toEqual({ status: 409, code: 'phone-taken' });
    expect(await server.client(token ?? '').sessions.me({})).toMatchObject({ kind: 'resident' });
    const fresh = nextPhone();
    await admin.api.people.correct({ person: one.id, version: named.version, phone: fresh });
    expect(await refusalOf(server.client(token ?? '').sessions.me({}))).toMatchObject({ code: 'not-signed-in' });
    expect((await admin.api.people.find({ unit: 'd', phone: fresh })).items.map((each) => each.id)).toEqual([one.id]);
    expect((await admin.api.people.find({ unit: 'd', phone })).items).toEqual([]);
  });

  it('are listed in the same statements however many they are', async () => {
    const ask = (unit: string) => statementsOf(server.app.database, () => admin.api.people.list({ unit, limit: 100 }));
    const [few, many] = [await ask('d-1-1'), await ask('d')];
    expect(many).toHaveLength(few.length);
    const first = await admin.api.people.list({ unit: 'd', limit: 2 });
    const rest = await admin.api.people.list({ unit: 'd', limit: 100, after: first.next ?? '' });
    expect(rest.items.map((one) => one.id)).not.toContain(first.items[1]?.id);
  });
});

describe('roles', () => {
  it('are granted to others within reach, never above oneself and never twice', async () => {
    const one = await add(street, 'mediator', 'd-1-1');
    const grant = (by: SignedIn, more: object) =>
      refusalOf(by.api.people.grantRole({ person: one.id, role: 'adviser', unit: 'd-1-1', from: today, ...more }));
    expect(await grant(street, { role: 'street-officer' })).toEqual({ status: 403, code: 'not-allowed' });
    expect(await grant(street, { role: 'administrator' })).toEqual({ status: 403, code: 'not-allowed' });
    expect(await grant(street, { unit: 'd-2-1' })).toEqual({ status: 403, code: 'not-allowed' });
    expect(await grant(street, { unit: 'd' })).toEqual({ status: 403, code: 'not-allowed' });
    expect(await grant(street, { role: 'mediator' })).toEqual({ status: 409, code: 'role-held-already' });
    expect(await grant(street, { to: today })).toEqual({ status: 422, code: 'bad-term' });
    expect(await grant(street, { from: '2014-01-01' })).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await grant(admin, { role: 'resident' })).toEqual({ status: 403, code: 'not-allowed' });
    const self = server.app.keyring.ids.seal('person', admin.person.id);
    expect(await grant(admin, { person: self })).toEqual({ status: 403, code: 'not-yourself' });
    const officer = await server.signInStaff('district-officer', server.units.district);
    expect(await grant(officer, { role: 'auditor' })).toEqual({ status: 403, code: 'not-allowed' });
    await officer.api.people.grantRole({ person: one.id, role: 'street-officer', unit: 'd-1', from: today });
    const held = await admin.api.people.get({ person: one.id });
    expect(held.roles.map((each) => each.role)).toEqual(['mediator', 'street-officer']);
  });

  it('end on a day, stay on record before it, and never begin when ended before', async () => {
    const one = await add(street, 'mediator', 'd-1-1', { from: '2025-01-01' });
    const end = (holding: string | undefined, day: string, by = street) =>
      by.api.people.endRole({ holding: holding ?? '', day });
    const [held] = one.roles;
    expect(await refusalOf(end(held?.id, '2026-03-10'))).toEqual({ status: 422, code: 'before-today' });
    const west = await server.signInStaff('street-officer', server.units.otherStreet);
    expect(await refusalOf(end(held?.id, today, west))).toEqual({ status: 404, code: 'not-found' });
    expect((await end(held?.id, '2026-04-01')).roles[0]?.until).toBe('2026-04-01');
    expect((await end(held?.id, today)).roles[0]?.until).toBe(today);
    expect(await refusalOf(end(held?.id, today))).toEqual({ status: 409, code: 'already-ended' });
    const again = await street.api.people.grantRole({
      person: one.id,
      role: 'mediator',
      unit: 'd-1-1',
      from: '2026-06-01',
    });
    expect(again.roles).toHaveLength(2);
    expect((await end(again.roles[1]?.id, today)).roles).toHaveLength(1);
    expect(
      (await street.api.people.list({ unit: 'd-1-1', role: 'mediator', on: '2026-03-10', limit: 100 })).items.map(
        (each) => each.id,
      ),
    ).toContain(one.id);
  });

  it('are granted once when two grant the same at the same moment', async () => {
    const one = await add(street, 'mediator', 'd-1-1');
    const ends = await Promise.all(
      [street, admin, street, admin].map((by) =>
        by.api.people.grantRole({ person: one.id, role: 'adviser', unit: 'd-1-1', from: today }).then(
          () => 'granted',
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(ends.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'granted',
      'role-held-already',
      'role-held-already',
      'role-held-already',
    ]);
    expect((await admin.api.people.get({ person: one.id })).roles).toHaveLength(2);
  });
});
