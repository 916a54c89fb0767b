import { readXlsx } from '@linfa/report';
import type { Sent } from '@linfa/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { accepted } from '../mediation/testing/mediation-steps.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
type Spec = Omit<Sent<'exports', 'define'>, 'unit'>;

const services: Spec = {
  name: '一表通·法律咨询',
  source: 'consultations',
  columns: [
    { field: 'unit', heading: '社区' },
    { field: 'heldOn', heading: '服务日期', format: 'compact-day' },
    { field: 'matter', heading: '事项', words: { family: '01婚姻' } },
    { field: 'mode', heading: '方式代码', format: 'code' },
    { field: 'minutes', heading: '时长（小时）' },
    { field: 'client', heading: '姓名' },
    { field: 'summary', heading: '内容' },
  ],
  where: { field: 'serviceKind', is: 'consultation' },
};

describe('exports for other platforms', () => {
  let server: TestServer;
  let officer: SignedIn;
  let clerk: SignedIn;
  let district: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    district = await server.signInStaff('district-officer', server.units.district);
    const log = (line: object) =>
      clerk.api.consultations.logConsultation({
        community: 'd-1-1',
        line: {
          day: '2026-03-02',
          mode: 'phone',
          channel: 'hotline',
          matter: 'family',
          result: 'answered',
          minutes: 40,
          ...line,
        },
      });
    await log({ client: { name: '周女士', phone: '13900000001' }, summary: '=咨询抚养费' });
    await log({ day: '2026-03-01', matter: 'labour', mode: 'on-site', channel: 'walk-in' });
    await log({ serviceKind: 'drafting' });
  });
  afterAll(() => server.close());

  const file = async (template: string, format: 'xlsx' | 'csv', more: Record<string, string> = {}, who = officer) =>
    fetch(
      `${server.address}/api/files/exports/${template}.${format}?${new URLSearchParams({ unit: 'd-1', ...year, ...more }).toString()}`,
      { headers: { authorization: `Bearer ${who.token}` } },
    );
  const csv = async (template: string, more: Record<string, string> = {}, who = officer) => {
    const text = await (await file(template, 'csv', more, who)).text();
    return text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
  };
  const define = (spec: Partial<Spec> = {}, who = officer, unit = 'd-1') =>
    who.api.exports.define({ unit, ...services, ...spec });
  const preview = { unit: 'd-1', ...year };

  it('name what there is, registers included, and which columns are about persons', async () => {
    const { sources } = await officer.api.exports.sources({});
    expect(sources.map((one) => one.source)).toEqual(
      expect.arrayContaining(['consultations', 'mediationCases', 'dutyShifts', 'rosterMembers', 'referrals']),
    );
    const found = sources.find((one) => one.source === 'consultations');
    expect(found?.columns.filter((one) => one.personal).map((one) => one.field)).toEqual(['client', 'summary']);
    expect(found?.columns.find((one) => one.field === 'mode')?.codes).toMatchObject({ phone: '电话' });
    expect(JSON.stringify(sources)).not.toMatch(/cipher|clientKey/i);
  });

  it('write a unit’s own columns, headings, order, formats and conditions, masked', async () => {
    const made = await define();
    expect(made).toMatchObject({
      unit: { code: 'd-1' },
      sourceName: '法律服务记录',
      personal: true,
      may: ['edit', 'retire'],
    });
    const lines = [
      '社区,服务日期,事项,方式代码,时长（小时）,姓名,内容',
      '试验东街道第一社区,20260301,劳动工伤,on-site,0.6667,,',
      '试验东街道第一社区,20260302,01婚姻,phone,0.6667,周**,（未显示）',
    ];
    expect(await csv(made.id)).toEqual(lines);
    expect(await officer.api.exports.preview({ template: made.id, ...preview })).toEqual({
      headings: lines[0]?.split(','),
      rows: [
        ['试验东街道第一社区', '20260301', '劳动工伤', 'on-site', 0.6667, null, null],
        ['试验东街道第一社区', '20260302', '01婚姻', 'phone', 0.6667, '周**', '（未显示）'],
      ],
      count: 2,
    });
    const answer = await file(made.id, 'xlsx');
    expect(answer.headers.get('content-disposition')).toContain('.xlsx');
    const { rows } = readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(rows.map((row) => row.cells.length)).toHaveLength(3);
    expect(await csv(made.id, { from: '2026-03-02' })).toHaveLength(2);
  });

  it('write names as they are only for whoever keeps such records there, with a reason that is kept', async () => {
    const { id } = await define({ name: '含姓名' });
    expect((await csv(id, { reason: 'audit' })).at(-1)).toBe(
      "试验东街道第一社区,20260302,01婚姻,phone,0.6667,周女士,'=咨询抚养费",
    );
    const kept = await server.app.fork().find(AuditEntry, { act: 'exports.run' }, { orderBy: { id: 'desc' } });
    expect(kept[0]).toMatchObject({
      actor: `person:${officer.person.id}`,
      reason: 'd-1 2026-01-01 2026-12-31 audit',
    });
    const runs = kept.length;
    expect((await file(id, 'csv', { reason: 'curiosity' })).status).toBe(422);
    // The district counts; it does not read names.
    expect((await file(id, 'csv', { reason: 'audit' }, district)).status).toBe(403);
    expect((await csv(id, {}, district)).at(-1)).toContain('周**');
    expect(await server.app.fork().count(AuditEntry, { act: 'exports.run' })).toBe(runs + 1);
  });

  it('say no more of a limited case than that there is one, whoever asks', async () => {
    const row = await accepted(clerk, await server.signInResident({ name: '赵大娘' }));
    const { id } = await define({
      name: '案件',
      source: 'mediationCases',
      columns: [
        { field: 'acceptedOn', heading: '受理日期' },
        { field: 'disputeType', heading: '类型' },
        { field: 'file-number', heading: '卷宗号' },
        { field: 'respondent', heading: '被申请人' },
        { field: 'followedUp', heading: '回访', format: 'one-zero' },
      ],
      where: undefined,
    });
    expect((await csv(id)).at(-1)).toBe('2026-03-11,邻里纠纷,（2026）试验东街道第一人调字第1号,孙**,0');
    const caseId = server.app.keyring.ids.open('mediationCase', row.id);
    await server.app.fork().nativeUpdate(MediationCase, { id: caseId }, { viewLimit: 'minors' });
    expect((await csv(id, { reason: 'audit' })).at(-1)).toBe('2026-03-11,,,,0');
  });

  it('write a register’s columns, and rosters as of the last day', async () => {
    const book = await officer.api.registers.define({
      unit: 'd-1',
      code: 'd-1-visits',
      name: '企业走访',
      unitOfMeasure: 'act',
      columns: [
        { code: 'firms', name: '企业数', type: 'number', unit: 'organisation' },
        { code: 'topic', name: '主题', type: 'text' },
      ],
    });
    await officer.api.registers.enterEntry({
      register: book.code,
      unit: 'd-1',
      line: {
        day: '2026-02-03',
        values: [{ column: 'firms', amount: 3 }],
        texts: [{ column: 'topic', text: '合同' }],
      },
    });
    const { id } = await define({
      name: '走访',
      source: `registerEntries:${book.code}`,
      columns: [
        { field: 'day', heading: '日期', format: 'chinese-day' },
        { field: 'values.firms', heading: '企业数' },
        { field: 'values.topic', heading: '主题' },
      ],
      where: undefined,
    });
    expect(await csv(id)).toEqual(['日期,企业数,主题', '2026年2月3日,3,合同']);
    await clerk.api.rosters.join({
      unit: 'd-1-1',
      roster: 'literate',
      day: '2026-03-01',
      person: { name: '吴明白', phone: '13900000077' },
    });
    const roster = await define({
      name: '明白人',
      source: 'rosterMembers',
      columns: [
        { field: 'roster', heading: '名册' },
        { field: 'member', heading: '姓名' },
      ],
      where: { field: 'roster', is: 'literate' },
    });
    expect(await csv(roster.id)).toEqual(['名册,姓名', '法律明白人,吴**']);
    expect(await csv(roster.id, { to: '2026-02-28' })).toEqual(['名册,姓名']);
  });

  it('are edited one after another, retired, and used by the units below', async () => {
    const made = await define({ name: '全区模板' }, district, 'd');
    const listed = (await officer.api.exports.list({ unit: 'd-1', limit: 100 })).items;
    expect(listed.find((one) => one.id === made.id)).toMatchObject({ unit: { code: 'd' }, may: [] });
    expect(await csv(made.id)).toHaveLength(3);
    const edit = (version: number, who = district) =>
      who.api.exports.edit({ template: made.id, version, ...services, name: '全区模板（新）', where: undefined });
    expect(await refusalOf(edit(1, officer))).toEqual({ status: 404, code: 'not-found' });
    expect(await edit(1)).toMatchObject({ version: 2, name: '全区模板（新）', where: null });
    expect(await refusalOf(edit(1))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await csv(made.id)).toHaveLength(4);
    expect(await refusalOf(define({ name: '全区模板（新）' }, district, 'd'))).toEqual({
      status: 409,
      code: 'export-name-taken',
    });
    expect(await district.api.exports.retire({ template: made.id })).toMatchObject({
      retiredOn: '2026-03-11',
      may: [],
    });
    expect((await file(made.id, 'csv')).status).toBe(409);
    expect((await refusalOf(edit(3))).code).toBe('export-retired');
    expect((await officer.api.exports.list({ unit: 'd-1', limit: 100 })).items.map((one) => one.id)).not.toContain(
      made.id,
    );
    expect(
      (await officer.api.exports.list({ unit: 'd-1', retired: true, limit: 100 })).items.map((one) => one.id),
    ).toContain(made.id);
    // Its name is free again.
    await define({ name: '全区模板（新）' }, district, 'd');
  });

  it('refuse columns, formats and conditions that there are not, and whoever is elsewhere', async () => {
    const code = async (spec: object) => (await refusalOf(define({ name: '错', ...spec }))).code;
    const columns = (field: string, more: object = {}) => ({ columns: [{ field, heading: '甲', ...more }] });
    expect(await code({ source: 'persons' })).toBe('bad-export');
    expect(await code({ source: 'registerEntries:none' })).toBe('bad-export');
    expect(await code(columns('clientKey'))).toBe('bad-export');
    expect(await code(columns('constructor'))).toBe('bad-export');
    expect(await code(columns('client_name_cipher'))).toBe('bad-request');
    expect(await code(columns('matter', { format: 'compact-day' }))).toBe('bad-export');
    expect(await code({ columns: [...columns('matter').columns, ...columns('mode').columns] })).toBe('bad-export');
    expect(await code({ where: { field: 'nothing', is: 1 } })).toBe('bad-definition');
    expect(await code({ columns: [] })).toBe('bad-request');
    const other = await server.signInStaff('street-officer', server.units.otherStreet);
    const { id } = await define({ name: '外人' });
    expect((await file(id, 'csv', {}, other)).status).toBe(404);
    expect((await file(id, 'csv', { unit: 'd-2' }, other)).status).toBe(404);
    expect((await file(id, 'csv', { unit: 'd-2' })).status).toBe(403);
    expect((await file(id, 'csv', { from: '2026-13-01' })).status).toBe(422);
    expect((await file(id, 'csv', {}, { ...officer, token: 'none' })).status).toBe(401);
    expect((await file('A'.repeat(22), 'csv')).status).toBe(404);
    expect(await refusalOf(define({ name: '越级' }, officer, 'd'))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(define({ name: '社区' }, clerk, 'd-1-1'))).toEqual({ status: 403, code: 'not-allowed' });
  });
});
