import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@linfa/domain';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { OrgUnit } from './org-unit.entity.ts';

const today = '2026-03-11';

let server: TestServer;
let admin: SignedIn;
let officer: SignedIn;
beforeAll(async () => {
  server = await startTestServer(today);
  admin = await server.signInStaff('administrator', server.units.district);
  officer = await server.signInStaff('district-officer', server.units.district);
}, 180_000);
afterAll(() => server.close());

async function problems(): Promise<unknown[]> {
  return (await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems);
}
let made = 0;
async function community(street: string, day: Day = '2020-01-01'): Promise<string> {
  made += 1;
  const { code } = await admin.api.orgUnits.add({
    parent: street,
    code: `${street}-x${made}`,
    name: `新设第${made}社区`,
    kind: 'community',
    day,
  });
  return code;
}
async function unitOf(code: string): Promise<OrgUnit> {
  return server.app.fork().findOneOrFail(OrgUnit, { code });
}

describe('the tree of units, by those who keep it', () => {
  it('takes units and offices below others, and nothing where it cannot stand', async () => {
    const office = await officer.api.orgUnits.add({
      parent: 'd-1',
      code: 'd-1-sf',
      name: '司法所',
      kind: 'office',
      day: today,
    });
    expect(office).toMatchObject({
      kind: 'office',
      parent: { code: 'd-1' },
      places: [{ parent: { code: 'd-1' }, from: today, to: null }],
      may: ['add', 'rename', 'move', 'merge', 'split', 'close'],
    });
    const add = (more: object) =>
      refusalOf(
        admin.api.orgUnits.add({
          parent: 'd-1',
          code: 'd-1-9',
          name: '甲社区',
          kind: 'community',
          day: today,
          ...more,
        }),
      );
    expect(await add({ code: 'd-1-1' })).toEqual({ status: 409, code: 'unit-code-taken' });
    expect(await add({ kind: 'street' })).toEqual({ status: 422, code: 'unit-wrong-parent' });
    expect(await add({ parent: 'd' })).toEqual({ status: 422, code: 'unit-wrong-parent' });
    expect(await add({ parent: 'd-1-sf', kind: 'office' })).toEqual({ status: 422, code: 'unit-wrong-parent' });
    expect(await add({ day: '2026-03-12' })).toEqual({ status: 422, code: 'day-in-future' });
    expect(await add({ day: '2014-12-31' })).toEqual({ status: 409, code: 'unit-changed-since' });
    expect(await add({ parent: 'nowhere' })).toEqual({ status: 404, code: 'unknown-unit' });
    const elsewhere = await server.signInStaff('administrator', server.units.otherStreet);
    expect(
      await refusalOf(
        elsewhere.api.orgUnits.add({ parent: 'd-1', code: 'x', name: '越权', kind: 'office', day: today }),
      ),
    ).toEqual({ status: 403, code: 'not-allowed' });
    expect(await problems()).toEqual([]);
  });

  it('calls a unit by the name it had on the day that is asked about', async () => {
    const code = await community('d-1');
    const before = (await admin.api.orgUnits.get({ unit: code })).name;
    const renamed = await admin.api.orgUnits.rename({ unit: code, name: '红棉社区', day: '2025-07-01' });
    expect(renamed.names).toEqual([
      { name: before, from: '2020-01-01', to: '2025-07-01' },
      { name: '红棉社区', from: '2025-07-01', to: null },
    ]);
    const named = async (on: Day) => (await admin.api.orgUnits.list({ unit: code, on })).items.map((one) => one.name);
    expect(await named('2025-06-30')).toEqual([before]);
    expect(await named('2025-07-01')).toEqual(['红棉社区']);
    await admin.api.orgUnits.rename({ unit: code, name: '紫荆社', day: today });
    const corrected = await admin.api.orgUnits.rename({ unit: code, name: '紫荆社区', day: today });
    expect(corrected.names.map((one) => one.name)).toEqual([before, '红棉社区', '紫荆社区']);
    expect(await named('2025-12-31')).toEqual(['红棉社区']);
    const rename = (name: string, day: Day) => refusalOf(admin.api.orgUnits.rename({ unit: code, name, day }));
    expect(await rename('紫荆社区', today)).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await rename('丙社区', '2026-03-12')).toEqual({ status: 422, code: 'day-in-future' });
    expect(await rename('丙社区', '2025-07-01')).toEqual({ status: 409, code: 'unit-changed-since' });
    expect(await problems()).toEqual([]);
  });

  it('never has two of one name below one parent, however they come there', async () => {
    const [one, other] = [await community('d-1'), await community('d-1')];
    const { name } = await admin.api.orgUnits.get({ unit: one });
    const taken = { status: 409, code: 'unit-name-taken' };
    const { orgUnits } = admin.api;
    const day = today;
    expect(await refusalOf(orgUnits.rename({ unit: other, name, day }))).toEqual(taken);
    const below = { parent: 'd-1', name, kind: 'community' as const, day };
    expect(await refusalOf(orgUnits.add({ ...below, code: 'd-1-same' }))).toEqual(taken);
    const parts = [{ code: 'd-1-part', name }];
    expect(await refusalOf(orgUnits.split({ unit: other, parts, day }))).toEqual(taken);
    // Elsewhere the name is free, and does not come along to where it is not.
    await orgUnits.add({ ...below, parent: 'd-2', code: 'd-2-same' });
    expect(await refusalOf(orgUnits.move({ unit: 'd-2-same', parent: 'd-1', day }))).toEqual(taken);
    // What becomes part of the new unit gives its name up.
    const merged = await orgUnits.merge({ units: [one, other], code: 'd-1-new', name, kind: 'community', day });
    expect(merged.name).toBe(name);
    await orgUnits.rename({ unit: 'd-1-new', name: '并成的社区', day });
    expect(await problems()).toEqual([]);
  });

  it('moves a unit with its coming shifts, bookings and what was entered since, and leaves the rest', async () => {
    const code = await community('d-1');
    const clerk = await server.signInStaff('community-clerk', await unitOf(code));
    const post = (day: Day) =>
      clerk.api.outreach.recordPost({ unit: code, day, title: '以案释法', channel: 'wechat', reads: 1 });
    await post('2026-02-28');
    await post('2026-03-02');
    await clerk.api.rosters.join({ unit: code, roster: 'literate', day: '2025-01-01', person: { name: '明白人甲' } });
    await clerk.api.rosters.join({ unit: code, roster: 'literate', day: '2026-03-05', person: { name: '明白人乙' } });
    const { slots, shift } = await buildShift(server, { day: '2026-03-20', unit: await unitOf(code) });
    const resident = await server.signInResident();
    await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });

    const moved = await officer.api.orgUnits.move({ unit: code, parent: 'd-2', day: '2026-03-01' });
    expect(moved.places.map((one) => [one.parent?.code, one.from, one.to])).toEqual([
      ['d-1', '2020-01-01', '2026-03-01'],
      ['d-2', '2026-03-01', null],
    ]);
    expect(await problems()).toEqual([]);
    const west = await server.signInStaff('street-officer', server.units.otherStreet);
    const posts = (of: SignedIn, unit: string) =>
      of.api.outreach
        .listPosts({ unit, from: '2026-02-01', to: today })
        .then(({ items }) => items.map((one) => one.day));
    expect(await posts(west, 'd-2')).toEqual(['2026-03-02']);
    expect((await west.api.bookings.listForShift({ shift })).items).toHaveLength(1);
    expect((await resident.api.bookings.listMine({})).items).toHaveLength(1);
    const held = (on: Day) =>
      west.api.rosters.list({ unit: 'd-2', roster: 'literate', on }).then(({ items }) => items.length);
    expect([await held('2026-02-28'), await held('2026-03-01'), await held('2026-03-05')]).toEqual([0, 1, 2]);
    // The community's own staff still reach what was done at its old place.
    const tree = await clerk.api.orgUnits.list({ unit: code, on: '2026-02-28' });
    expect(tree.items[0]?.parent?.code).toBe('d-1');
  });

  it('refuses moves that make no tree', async () => {
    const code = await community('d-1');
    const move = (unit: string, parent: string, day: Day = today, who = admin) =>
      refusalOf(who.api.orgUnits.move({ unit, parent, day }));
    expect(await move(code, 'd-1')).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await move('d-1', code)).toEqual({ status: 422, code: 'unit-under-itself' });
    expect(await move('d-1', 'd-2')).toEqual({ status: 422, code: 'unit-wrong-parent' });
    expect(await move(code, 'd-2', '2026-03-12')).toEqual({ status: 422, code: 'day-in-future' });
    expect(await move(code, 'd-2', '2020-01-01')).toEqual({ status: 409, code: 'unit-changed-since' });
    const east = await server.signInStaff('administrator', server.units.street);
    expect(await move(code, 'd-2', today, east)).toEqual({ status: 403, code: 'not-allowed' });
    expect(await move('d-2-1', 'd-1', today, east)).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('merges units: what lasts and what is to come goes over, roles too, and the old ones stay in their past', async () => {
    const [one, two] = [await community('d-1'), await community('d-1')];
    const clerk = await server.signInStaff('community-clerk', await unitOf(one));
    await clerk.api.rosters.join({
      unit: one,
      roster: 'literate',
      day: '2025-01-01',
      person: { name: '甲', phone: '13900000001' },
    });
    const other = await server.signInStaff('community-clerk', await unitOf(two));
    await other.api.rosters.join({
      unit: two,
      roster: 'literate',
      day: '2025-01-01',
      person: { name: '甲', phone: '13900000001' },
    });
    const site = await clerk.api.rosters.openSite({ unit: one, kind: 'park', name: '法治公园', day: '2025-01-01' });
    await clerk.api.rosters.join({
      unit: one,
      roster: 'volunteer',
      day: '2025-01-01',
      person: { name: '乙' },
      site: site.id,
    });
    const { slots, shift } = await buildShift(server, { day: today, unit: await unitOf(two) });
    const resident = await server.signInResident();
    await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' }).catch(() => undefined);

    const merged = await admin.api.orgUnits.merge({
      units: [one, two],
      code: `${one}-m`,
      name: '合并社区',
      kind: 'community',
      day: today,
    });
    expect(merged).toMatchObject({
      parent: { code: 'd-1' },
      cameFrom: [{ unit: { code: one } }, { unit: { code: two } }],
    });
    expect((await admin.api.orgUnits.get({ unit: one })).became).toMatchObject([
      { unit: { code: `${one}-m` }, on: today },
    ]);
    expect(await problems()).toEqual([]);
    // The clerks serve the new community, and still reach what is left of the old ones.
    expect((await clerk.api.bookings.listForShift({ shift })).items.length).toBeLessThanOrEqual(1);
    const listed = await clerk.api.rosters.list({ unit: `${one}-m`, roster: 'literate', on: today });
    expect(listed.items).toHaveLength(1);
    expect((await other.api.rosters.list({ unit: one, roster: 'literate', on: '2026-03-10' })).items).toHaveLength(1);
    const gone = { status: 409, code: 'unit-ended' };
    expect(await refusalOf(admin.api.orgUnits.rename({ unit: one, name: '旧', day: today }))).toEqual(gone);
    expect(await refusalOf(admin.api.orgUnits.move({ unit: one, parent: 'd-2', day: today }))).toEqual(gone);
    expect(
      (await server.client().orgUnits.listCommunities({ street: 'd-1', limit: 100 })).items.map((each) => each.code),
    ).not.toContain(one);
  });

  it('refuses mergers of unlike units and of units with themselves', async () => {
    const code = await community('d-1');
    const merge = (units: string[], more: object = {}) =>
      refusalOf(admin.api.orgUnits.merge({ units, code: 'd-new', name: '新', kind: 'community', day: today, ...more }));
    expect(await merge([code, 'd-2'])).toEqual({ status: 422, code: 'unit-levels-differ' });
    expect(await merge([code, code])).toEqual({ status: 422, code: 'unit-levels-differ' });
    expect(await merge([code, 'd-1-2'], { kind: 'street' })).toEqual({ status: 422, code: 'unit-levels-differ' });
    expect(await merge([code, 'd-1-2'], { parent: code })).toEqual({ status: 422, code: 'unit-under-itself' });
    expect(await merge([code, 'd-1-2'], { code: 'd-1-1' })).toEqual({ status: 409, code: 'unit-code-taken' });
    expect(await merge([code, 'd-1-2'], { day: '2026-03-12' })).toEqual({ status: 422, code: 'day-in-future' });
    expect(await merge([code, 'd-1-2'], { day: '2015-01-01' })).toEqual({ status: 409, code: 'unit-changed-since' });
    expect(await merge([code, 'd'], { kind: 'community' })).toEqual({ status: 422, code: 'unit-levels-differ' });
  });

  it('closes a unit that nothing is left at, and says what stands in the way', async () => {
    const code = await community('d-1');
    const clerk = await server.signInStaff('community-clerk', await unitOf(code));
    await clerk.api.rosters.join({ unit: code, roster: 'literate', day: '2025-01-01', person: { name: '丙' } });
    const { shift, slots } = await buildShift(server, { day: '2026-03-20', unit: await unitOf(code) });
    const resident = await server.signInResident();
    await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    await expect(admin.api.orgUnits.close({ unit: code, day: today })).rejects.toThrow(/值班1次、预约1个，请先处理/);
    await expect(admin.api.orgUnits.close({ unit: 'd-1', day: today })).rejects.toThrow(/下属单位\d+个/);
    await clerk.api.dutyShifts.cancelShift({ shift, reason: '撤销社区' });
    expect(await refusalOf(admin.api.orgUnits.close({ unit: code, day: '2026-03-13' }))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    const closed = await admin.api.orgUnits.close({ unit: code, day: '2026-03-12' });
    expect(closed).toMatchObject({ validTo: '2026-03-12', may: [] });
    expect(await problems()).toEqual([]);
    expect((await clerk.api.sessions.me({})).roles.map((one) => one.until)).toEqual([today]);
  });

  it('is listed in the same statements however large it is', async () => {
    const ask = (unit: string) =>
      statementsOf(server.app.database, () => admin.api.orgUnits.list({ unit, limit: 100 }));
    const [few, many] = [await ask('d-2-1'), await ask('d')];
    expect(many).toHaveLength(few.length);
    expect((await admin.api.orgUnits.list({ unit: 'd', kind: 'street' })).items.map((one) => one.code)).toEqual([
      'd-1',
      'd-2',
    ]);
  });
});
