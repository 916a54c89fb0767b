import type { Client } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { RosterMember } from './roster-member.entity.ts';
import { Site } from './site.entity.ts';

describe('rosters and sites over HTTP', () => {
  let server: TestServer;
  let clerk: Client;
  let sister: Client;
  let officer: Client;
  let auditor: Client;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, community, sisterCommunity } = server.units;
    clerk = (await server.signInStaff('community-clerk', community)).api;
    sister = (await server.signInStaff('community-clerk', sisterCommunity)).api;
    officer = (await server.signInStaff('street-officer', street)).api;
    auditor = (await server.signInStaff('auditor', street)).api;
  });
  afterAll(() => server.close());

  const held = () =>
    Promise.all([
      server.app.fork().count(RosterMember, {}),
      server.app.fork().count(Site, {}),
      server.app.fork().count(AuditEntry, {}),
    ]);
  const join = (api: Client, unit: string, more: object = {}) =>
    api.rosters.join({
      unit,
      roster: 'literate',
      day: '2026-03-01',
      person: { name: '王小明', phone: '13800138000' },
      ...more,
    });
  const covered = async () =>
    (
      await officer.figures.get({
        figure: 'roster.literate-coverage',
        unit: 'd-1',
        from: '2026-01-01',
        to: '2026-03-11',
      })
    ).value;

  it('lists who is on a roster on a day; figures follow who joins and leaves', async () => {
    expect(await covered()).toBe(0);
    const member = await join(clerk, 'd-1-1', { certified: true, certificate: '证字1号' });
    expect(member).toMatchObject({
      name: '王小明',
      joinedOn: '2026-03-01',
      leftOn: null,
      certified: true,
      may: ['leave'],
    });
    expect(await covered()).toBe(50);
    const on = async (day: string) =>
      (await clerk.rosters.list({ unit: 'd-1-1', roster: 'literate', on: day })).items.map((one) => one.name);
    expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual([[], ['王**']]);
    const left = await clerk.rosters.leave({ member: member.id, version: 1, day: '2026-03-10' });
    expect(left).toMatchObject({ leftOn: '2026-03-10', version: 2, may: [] });
    expect([await on('2026-03-09'), await on('2026-03-10'), await covered()]).toEqual([['王**'], [], 0]);
    await join(clerk, 'd-1-1', { day: '2026-03-11' });
    expect(await on('2026-03-11')).toEqual(['王**']);
  });

  it('shows names to keepers who ask, and records that they read them; others see a mask', async () => {
    const read = async () => server.app.fork().count(AuditEntry, { act: 'rosters.list' });
    const asked = { unit: 'd-1', roster: 'literate', on: '2026-03-11', names: true } as const;
    const before = await read();
    expect((await auditor.rosters.list(asked)).items.map((one) => [one.name, one.certificate, one.may])).toEqual([
      ['王**', null, []],
    ]);
    expect(await read()).toBe(before);
    expect((await officer.rosters.list(asked)).items.map((one) => one.name)).toEqual(['王小明']);
    expect(await read()).toBe(before + 1);
    const rows = await server.app.fork().find(AuditEntry, {});
    expect(rows.map((one) => `${one.thing}${one.reason}`).join()).not.toContain('王小明');
  });

  it('knows the same person in two communities by the phone number', async () => {
    await join(sister, 'd-1-2');
    const keys = (await server.app.fork().find(RosterMember, { leftOn: null })).map((one) => one.personKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('pages through a roster', async () => {
    const asked = { unit: 'd-1', roster: 'literate', on: '2026-03-11', limit: 1 } as const;
    const first = await officer.rosters.list(asked);
    const second = await officer.rosters.list({ ...asked, after: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next, first.items[0]?.id === second.items[0]?.id]).toEqual([
      1,
      1,
      null,
      false,
    ]);
  });

  it('refuses who cannot join or leave, and nothing changes', async () => {
    const member = await join(clerk, 'd-1-1', { roster: 'volunteer' });
    const foreign = await sister.rosters.openSite({ unit: 'd-1-2', kind: 'team', name: '队伍', day: '2026-03-01' });
    const before = await held();
    expect((await refusalOf(join(clerk, 'd-1-1', { roster: 'volunteer' }))).code).toBe('already-on-roster');
    expect((await refusalOf(join(clerk, 'd-1-2'))).code).toBe('not-allowed');
    expect((await refusalOf(join(auditor, 'd-1-1'))).code).toBe('not-allowed');
    expect((await refusalOf(join(clerk, 'd-1-1', { day: '2026-03-12' }))).code).toBe('day-in-future');
    expect((await refusalOf(join(clerk, 'd-1-1', { day: '2014-12-31', roster: 'seat' }))).code).toBe('unit-not-valid');
    expect((await refusalOf(join(clerk, 'd-1-1', { roster: 'seat', site: foreign.id }))).code).toBe('not-found');
    const leave = async (api: Client, more: object) =>
      (await refusalOf(api.rosters.leave({ member: member.id, version: 1, day: '2026-03-10', ...more }))).code;
    expect(await leave(sister, {})).toBe('not-found');
    expect(await leave(clerk, { version: 2 })).toBe('changed-meanwhile');
    expect(await leave(clerk, { day: '2026-03-12' })).toBe('day-in-future');
    expect(await leave(clerk, { day: '2026-02-28' })).toBe('before-start');
    expect((await refusalOf(sister.rosters.list({ unit: 'd-1-1', roster: 'literate', on: '2026-03-11' }))).code).toBe(
      'not-allowed',
    );
    expect(await held()).toEqual(before);
    await clerk.rosters.leave({ member: member.id, version: 1, day: '2026-03-10' });
    expect(await leave(clerk, { version: 2 })).toBe('already-ended');
  });

  it('puts a person on a roster once, however many enter them at the same moment', async () => {
    const tries = Array.from({ length: 5 }, () =>
      join(clerk, 'd-1-1', { roster: 'lawyer', person: { name: '李律师', phone: '13900139000' } }),
    );
    const outcomes = (await Promise.allSettled(tries)).map((one) =>
      one.status === 'fulfilled' ? 'joined' : (one.reason as { code?: string }).code,
    );
    expect(outcomes.filter((one) => one === 'joined')).toEqual(['joined']);
    expect(outcomes.filter((one) => one === 'already-on-roster')).toHaveLength(4);
  });

  it('opens and closes sites, and refuses what does not fit', async () => {
    const site = await clerk.rosters.openSite({
      unit: 'd-1-1',
      kind: 'park',
      name: '法治公园',
      day: '2026-03-01',
      area: 120.5,
    });
    expect(site).toMatchObject({ area: 120.5, closedOn: null, may: ['close'] });
    const on = async (day: string) =>
      (await officer.rosters.listSites({ unit: 'd-1-1', kind: 'park', on: day })).items.map((one) => one.name);
    expect([await on('2026-02-28'), await on('2026-03-11')]).toEqual([[], ['法治公园']]);
    const before = await held();
    const open = async (more: object) =>
      (
        await refusalOf(
          clerk.rosters.openSite({ unit: 'd-1-1', kind: 'park', name: '公园', day: '2026-03-01', ...more }),
        )
      ).code;
    expect(await open({ area: -1 })).toBe('bad-quantity');
    expect(await open({ kind: 'committee' })).toBe('committee-kind-only-there');
    expect(await open({ committeeKind: 'village' })).toBe('committee-kind-only-there');
    expect(await open({ day: '2026-03-12' })).toBe('day-in-future');
    expect(await open({ unit: 'd-1-2' })).toBe('not-allowed');
    const close = async (api: Client, more: object) =>
      (await refusalOf(api.rosters.closeSite({ site: site.id, version: 1, day: '2026-03-10', ...more }))).code;
    expect(await close(sister, {})).toBe('not-found');
    expect(await close(clerk, { version: 9 })).toBe('changed-meanwhile');
    expect(await close(clerk, { day: '2026-02-01' })).toBe('before-start');
    expect((await refusalOf(sister.rosters.listSites({ unit: 'd-1-1', on: '2026-03-11' }))).code).toBe('not-allowed');
    expect(await held()).toEqual(before);
    expect(await clerk.rosters.closeSite({ site: site.id, version: 1, day: '2026-03-10' })).toMatchObject({
      closedOn: '2026-03-10',
      may: [],
    });
    expect(await on('2026-03-10')).toEqual([]);
    expect(await close(clerk, { version: 2 })).toBe('already-ended');
  });

  it('leaves a database that verifies clean', async () => {
    expect((await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems)).toEqual([]);
  });
});
