import type { DataQualityKind } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { buildAgreedCase } from '../testing/build-agreed-case.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { DataQualityAnswer } from './data-quality-answer.entity.ts';

const asked = { unit: 'd-1', from: '2026-01-01', to: '2026-03-31' };
const line = {
  day: '2026-03-10',
  mode: 'on-site',
  channel: 'walk-in',
  matter: 'family',
  result: 'answered',
  minutes: 20,
} as const;

describe('what is asked about records', () => {
  let server: TestServer;
  let officer: SignedIn;
  let clerk: SignedIn;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    adviser = await server.signInStaff('adviser', server.units.community);
  });
  afterAll(() => server.close());

  const questions = async (kind: DataQualityKind, answered = false) =>
    (await officer.api.dataQuality.list({ ...asked, kind, answered })).items;
  const answer = (kind: DataQualityKind, key: string, who = officer) =>
    who.api.dataQuality.answer({ ...asked, kind, key, reason: '张某核对过台账' });
  const log = (also: object, who = clerk) =>
    who.api.consultations.logConsultation({ community: 'd-1-1', line: { ...line, ...also } });

  it('is nothing about ordinary records', async () => {
    await log({ client: { name: '周女士', phone: '13900000001' } });
    await buildAgreedCase(server, { concludedOn: '2026-03-09' });
    expect(await officer.api.dataQuality.list(asked)).toEqual({ items: [], more: false, compared: 0 });
  });

  it('is whether one client came twice with one matter on one day, without saying who', async () => {
    const twice = { day: '2026-03-05', client: { name: '周女士', phone: '13900000001' } };
    await log(twice);
    await log({ ...twice, matter: 'labour' });
    expect(await questions('duplicate')).toEqual([]);
    await log(twice);
    const [found, ...more] = await questions('duplicate');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      unit: { code: 'd-1-1' },
      sentence: '同一居民在2026年3月5日就同一事项（婚姻家庭）登记了2条。是否重复登记？',
      count: 2,
      answer: null,
      may: ['answer'],
    });
    expect(found?.records).toMatchObject([
      { kind: 'consultation', day: '2026-03-05', words: '婚姻家庭 现场 20分钟' },
      { kind: 'consultation', day: '2026-03-05', words: '婚姻家庭 现场 20分钟' },
    ]);
    const listed = (await clerk.api.consultations.list({ ...asked, unit: 'd-1-1' })).items.map((one) => one.id);
    expect(listed).toEqual(expect.arrayContaining(found!.records.map((one) => one.id)));
    expect(JSON.stringify(found)).not.toMatch(/周女士|139/);
  });

  it('is answered with a reason that is kept, and comes back only when records join', async () => {
    const [found] = await questions('duplicate');
    expect(await answer('duplicate', found!.key)).toMatchObject({
      key: found!.key,
      answer: { reason: '张某核对过台账', by: '工作人员乙', at: '2026-03-11T02:00:00.000Z' },
    });
    expect(await questions('duplicate')).toEqual([]);
    expect(await questions('duplicate', true)).toMatchObject([{ answer: { reason: '张某核对过台账' } }]);
    const fork = server.app.fork();
    expect(JSON.stringify(await fork.find(DataQualityAnswer, {}))).not.toContain('张某');
    expect(JSON.stringify(await fork.find(AuditEntry, { act: 'dataQuality.answer' }))).not.toContain('张某');
    await log({ day: '2026-03-05', client: { name: '周女士', phone: '13900000001' } });
    expect(await questions('duplicate')).toMatchObject([{ key: found!.key, count: 3, answer: null }]);
    await answer('duplicate', found!.key);
    expect(await questions('duplicate')).toEqual([]);
    expect(await server.app.fork().count(DataQualityAnswer, {})).toBe(1);
  });

  it('is a text that was used again, spaces aside', async () => {
    const summary = '咨询离婚后子女抚养费如何计算，已解答。';
    await log({ day: '2026-03-01', summary });
    await log({ day: '2026-03-02', summary: `${summary} ` });
    expect(await questions('copied-text')).toEqual([]);
    await log({ day: '2026-03-03', summary: '咨询离婚后子女抚养费 如何计算，已解答。' });
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) await log({ day, summary: '已解答。' });
    const [found, ...more] = await questions('copied-text');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ count: 3, sentence: expect.stringContaining('3条法律服务记录') as string });
    expect(JSON.stringify(found)).not.toContain('抚养费');
    expect((await officer.api.dataQuality.list(asked)).compared).toBe(6);
  });

  it('is many lines within a minute, and services on days without a shift', async () => {
    await adviser.api.consultations.logMany({
      community: 'd-1-1',
      lines: Array.from({ length: 14 }, () => ({ ...line, channel: 'hotline' as const, mode: 'phone' as const })),
    });
    server.advance({ minutes: 10 });
    expect(await questions('same-minute')).toEqual([]);
    await adviser.api.consultations.logMany({
      community: 'd-1-1',
      lines: Array.from({ length: 15 }, () => ({ ...line, channel: 'visit' as const })),
    });
    expect(await questions('same-minute')).toMatchObject([
      { count: 15, sentence: expect.stringContaining('工作人员乙在2026年3月11日10:10这一分钟内登记了15条') as string },
    ]);
    await buildShift(server, { day: '2026-02-03', adviser: adviser.person });
    for (const day of ['2026-02-03', '2026-02-04', '2026-02-05']) await log({ day }, adviser);
    expect(await questions('no-shift')).toEqual([]);
    await log({ day: '2026-02-06' }, adviser);
    expect(await questions('no-shift')).toMatchObject([
      { count: 3, records: [{ day: '2026-02-04' }, { day: '2026-02-05' }, { day: '2026-02-06' }] },
    ]);
  });

  it('is a committee and a mediator without a single failure, hiding what is limited', async () => {
    const mediator = await server.signInStaff('mediator', server.units.community);
    for (let made = 0; made < 19; made += 1)
      await buildAgreedCase(server, { concludedOn: '2026-02-20', mediator: mediator.person });
    // Twenty of the community with the first, nineteen of the mediator.
    expect((await questions('all-agreed')).map((one) => one.count)).toEqual([20]);
    const last = await buildAgreedCase(server, { concludedOn: '2026-02-21', mediator: mediator.person });
    const id = server.app.keyring.ids.open('case', last);
    await server.app.fork().nativeUpdate(MediationCase, { id }, { viewLimit: 'minors' });
    const found = await questions('all-agreed');
    expect(found.map((one) => one.count)).toEqual([21, 20]);
    expect(found[1]?.sentence).toContain('工作人员乙主持并办结的20件调解全部达成协议');
    expect(found[1]?.records.at(-1)?.words).toBe('限定知悉的案件');
    await server.app.fork().nativeUpdate(MediationCase, { id }, { outcome: 'not-agreed' });
    expect(await questions('all-agreed')).toEqual([]);
  });

  it('is attendance that is always round', async () => {
    const { community } = server.units;
    const hold = (attendances: readonly number[]) =>
      server.app.fork().insertMany(
        OutreachEvent,
        attendances.map((attendance) => ({
          unit: community.id,
          place: community.place,
          heldOn: '2026-02-10',
          title: '宣传',
          kind: 'stall',
          state: 'held',
          attendance,
          version: 1,
          provenance: 'recorded',
        })),
      );
    await hold([10, 20, 30, 50, 100, 200, 80, 43]);
    expect(await questions('round-numbers')).toEqual([]);
    await hold([60, 30]);
    expect(await questions('round-numbers')).toMatchObject([{ count: 10, records: { length: 10 } }]);
  });

  it('refuses what is not asked, and whoever it is not asked of', async () => {
    const [open] = await questions('round-numbers');
    const key = open!.key;
    const forbidden = { status: 403, code: 'not-allowed' };
    const other = await server.signInStaff('street-officer', server.units.otherStreet);
    const auditor = await server.signInStaff('auditor', server.units.district);
    expect(await refusalOf(answer('round-numbers', key, clerk))).toEqual(forbidden);
    expect(await refusalOf(answer('round-numbers', key, other))).toEqual(forbidden);
    expect(await refusalOf(answer('round-numbers', key, auditor))).toEqual(forbidden);
    expect(
      (await auditor.api.dataQuality.list({ ...asked, unit: 'd' })).items.every((one) => one.may.length === 0),
    ).toBe(true);
    const elsewhere = { unit: 'd-2', from: asked.from, to: asked.to };
    expect((await other.api.dataQuality.list(elsewhere)).items).toEqual([]);
    const missing = { status: 404, code: 'not-found' };
    expect(await refusalOf(answer('round-numbers', 'a'.repeat(64)))).toEqual(missing);
    expect(await refusalOf(answer('duplicate', key))).toEqual(missing);
    expect(
      await refusalOf(other.api.dataQuality.answer({ ...elsewhere, kind: 'round-numbers', key, reason: '是' })),
    ).toEqual(missing);
    expect((await refusalOf(officer.api.dataQuality.list({ ...asked, from: '2024-01-01' }))).code).toBe('bad-period');
    expect((await refusalOf(officer.api.dataQuality.list({ ...asked, unit: 'nowhere' }))).code).toBe('unknown-unit');
  });

  it('costs the same statements whatever there is', async () => {
    const cost = async (unit: string) =>
      (await statementsOf(server.app.database, () => officer.api.dataQuality.list({ ...asked, unit }))).length;
    // No question asks for no names.
    expect((await cost('d-1')) - (await cost('d-1-2'))).toBeLessThanOrEqual(4);
    const [before, known] = [await cost('d-1'), (await officer.api.dataQuality.list(asked)).items.length];
    await log({ day: '2026-03-06', client: { name: '吴先生', phone: '13900000009' } });
    await log({ day: '2026-03-06', client: { name: '吴先生', phone: '13900000009' } });
    for (let made = 0; made < 3; made += 1)
      await log({ day: `2026-03-0${made + 6}`, summary: '咨询工伤认定的期限和需要的材料，已解答。' });
    expect((await officer.api.dataQuality.list(asked)).items).toHaveLength(known + 2);
    expect(await cost('d-1')).toBe(before);
  });
});
