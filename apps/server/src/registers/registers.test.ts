import type { Client } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { RegisterEntryAmendment } from './register-entry-amendment.entity.ts';
import { RegisterEntry } from './register-entry.entity.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };
const line = {
  day: '2026-03-10',
  category: 'visit',
  status: 'done',
  subject: '演示企业',
  values: [{ column: 'workers', amount: 3, unit: '人' }],
  texts: [{ column: 'topic', text: '用工' }],
};

describe('a register over HTTP', () => {
  let server: TestServer;
  let officer: Client;
  let clerk: Client;
  let sister: Client;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, community, sisterCommunity } = server.units;
    officer = (await server.signInStaff('street-officer', street)).api;
    clerk = (await server.signInStaff('community-clerk', community)).api;
    sister = (await server.signInStaff('community-clerk', sisterCommunity)).api;
    await officer.registers.define({
      unit: 'd-1',
      code: 'visits',
      name: '企业走访',
      unitOfMeasure: 'act',
      categories: [
        { code: 'visit', name: '走访' },
        { code: 'survey', name: '调查' },
      ],
      columns: [
        { code: 'enterprise', name: '企业', type: 'subject' },
        {
          code: 'state',
          name: '办理情况',
          type: 'status',
          options: [
            { code: 'open', name: '办理中' },
            { code: 'done', name: '已办结' },
          ],
        },
        { code: 'workers', name: '到岗人数', type: 'number', unit: 'person' },
        { code: 'topic', name: '主题', type: 'text' },
      ],
    });
  });
  afterAll(() => server.close());

  const held = () =>
    Promise.all([
      server.app.fork().count(RegisterEntry, {}),
      server.app.fork().count(RegisterEntryAmendment, {}),
      server.app.fork().count(AuditEntry, {}),
    ]);
  const workers = async () => (await officer.figures.get({ figure: 'register.visits.workers', ...year })).value ?? 0;

  it('an entry is in the figure and its trace; an amendment changes both at once and keeps the old value with the reason', async () => {
    const before = await workers();
    const entry = await clerk.registers.enterEntry({ register: 'visits', unit: 'd-1-1', line });
    expect(entry).toMatchObject({
      unit: { code: 'd-1-1' },
      values: [{ column: 'workers', amount: 3 }],
      version: 1,
      may: ['amend'],
    });
    expect(await workers()).toBe(before + 3);
    const traced = async () => {
      const [strand] = (await officer.figures.trace({ figure: 'register.visits.workers', ...year })).strands;
      const record = server.app.keyring.ids.seal(
        'registerEntries',
        server.app.keyring.ids.open('register-entry', entry.id),
      );
      return strand?.kind === 'records' ? strand.records.find((one) => one.record === record)?.amount : undefined;
    };
    expect(await traced()).toBe(3);
    const amended = await officer.registers.amendEntry({
      entry: entry.id,
      version: 1,
      reason: '漏记两人',
      line: { ...line, values: [{ column: 'workers', amount: 5 }] },
    });
    expect([amended.version, await workers(), await traced()]).toEqual([2, before + 5, 5]);
    const { items } = await clerk.registers.listAmendments({ entry: entry.id });
    expect(items).toEqual([
      {
        at: expect.stringContaining('2026-03-11') as string,
        version: 1,
        reason: '漏记两人',
        before: { ...line, values: [{ column: 'workers', amount: 3 }] },
      },
    ]);
    const row = await server.app.fork().findOneOrFail(RegisterEntryAmendment, { version: 1 });
    expect(row.beforeCipher + row.reasonCipher).not.toMatch(/演示企业|漏记/);
  });

  it('refuses what cannot be amended, and nothing changes', async () => {
    const entry = await clerk.registers.enterEntry({ register: 'visits', unit: 'd-1-1', line });
    const before = await held();
    const amend = (api: Client, change: Partial<Parameters<Client['registers']['amendEntry']>[0]>) =>
      refusalOf(api.registers.amendEntry({ entry: entry.id, version: 1, reason: '更正', line, ...change }));
    expect(await amend(sister, {})).toEqual({ status: 404, code: 'not-found' });
    expect(await amend(clerk, { version: 2 })).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await amend(clerk, {})).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await amend(clerk, { line: { ...line, day: '2026-03-12' } })).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    expect(await amend(clerk, { line: { ...line, category: 'party' } })).toEqual({ status: 422, code: 'bad-entry' });
    expect(await amend(clerk, { reason: '' })).toEqual({ status: 400, code: 'bad-request' });
    expect((await refusalOf(sister.registers.listAmendments({ entry: entry.id }))).code).toBe('not-found');
    expect(await held()).toEqual(before);
  });

  it('refuses what does not fit the book or the unit, and nothing is written', async () => {
    const before = await held();
    const enter = (change: Partial<Parameters<Client['registers']['enterEntry']>[0]>) =>
      refusalOf(clerk.registers.enterEntry({ register: 'visits', unit: 'd-1-1', line, ...change }));
    expect(await enter({ register: 'diaries' })).toEqual({ status: 404, code: 'unknown-register' });
    expect(await enter({ unit: 'd-1-2' })).toEqual({ status: 403, code: 'not-allowed' });
    expect(await enter({ line: { ...line, values: [{ column: 'workers', amount: 3, unit: '人次' }] } })).toEqual({
      status: 422,
      code: 'unit-of-measure-mismatch',
    });
    expect(
      await enter({
        line: {
          ...line,
          values: [
            { column: 'workers', amount: 1 },
            { column: 'workers', amount: 2 },
          ],
        },
      }),
    ).toEqual({ status: 400, code: 'bad-request' });
    expect(await enter({ line: { ...line, day: '2026-03-12' } })).toEqual({ status: 422, code: 'bad-entry' });
    expect(await held()).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['a code that is taken', { code: 'visits' }, 'bad-register'],
    ['a code that is no code', { code: 'Visits!' }, 'bad-register'],
    [
      'two columns of one name',
      {
        columns: [
          { code: 'a', name: '主题', type: 'text' },
          { code: 'b', name: '主题', type: 'text' },
        ],
      },
      'bad-register',
    ],
    ['a column named like the day', { columns: [{ code: 'a', name: '日期', type: 'day' }] }, 'bad-register'],
    [
      'two subjects',
      {
        columns: [
          { code: 'a', name: '甲', type: 'subject' },
          { code: 'b', name: '乙', type: 'subject' },
        ],
      },
      'bad-register',
    ],
    ['a number without a unit of measure', { columns: [{ code: 'a', name: '甲', type: 'number' }] }, 'bad-register'],
    ['a choice without choices', { columns: [{ code: 'a', name: '甲', type: 'code' }] }, 'bad-register'],
    ['a unit of another street', { unit: 'd-2' }, 'not-allowed'],
  ])('refuses a book with %s', async (_what, change, code) => {
    expect(
      (
        await refusalOf(
          officer.registers.define({
            unit: 'd-1',
            code: 'fresh',
            name: '新台账',
            unitOfMeasure: 'act',
            columns: [],
            ...change,
          }),
        )
      ).code,
    ).toBe(code);
    expect((await officer.registers.list({})).items.map((one) => one.code)).toEqual(['visits']);
  });

  it('names each bad row of an import and imports all or nothing', async () => {
    const csv =
      '\ufeff日期,类别,办理情况,企业,到岗人数\r\n2026-03-01,走访,已办结,甲公司,2\r\n2026-02-30,走访,,乙公司,1\r\n2026/3/2,调查,在办,丙公司,1\r\n2026-03-03,,,"丁,公司",1.5\r\n2026-04-01,走访,,戊公司,1\r\n';
    const before = await held();
    const { rows, bad } = await clerk.registers.importPreview({ register: 'visits', unit: 'd-1-1', csv });
    expect([rows, bad.map((one) => one.row)]).toEqual([5, [3, 4, 5, 6]]);
    expect(bad.map((one) => one.reason).join()).toMatch(/2026-02-30.*在办.*须为整数.*还没有到/);
    expect(await refusalOf(clerk.registers.importEntries({ register: 'visits', unit: 'd-1-1', csv }))).toEqual({
      status: 422,
      code: 'bad-import',
    });
    const preview = async (text: string) =>
      (await clerk.registers.importPreview({ register: 'visits', unit: 'd-1-1', csv: text })).bad[0]?.reason;
    expect([
      await preview('类别\n走访'),
      await preview('日期,天气\n2026-03-01,晴'),
      await preview('日期'),
      await preview('日期\n"'),
      await preview('日期\n2026-03-01,多'),
    ]).toEqual([
      '缺少“日期”一列',
      expect.stringContaining('没有“天气”这一列') as string,
      '没有可以导入的行',
      '有一个引号没有结束',
      expect.stringContaining('2格') as string,
    ]);
    expect(
      (
        await refusalOf(
          clerk.registers.importEntries({
            register: 'visits',
            unit: 'd-1-1',
            csv: `日期\n${'2026-03-01\n'.repeat(2001)}`,
          }),
        )
      ).code,
    ).toBe('too-many-rows');
    expect((await refusalOf(clerk.registers.importEntries({ register: 'visits', unit: 'd-1-2', csv }))).code).toBe(
      'not-allowed',
    );
    expect(await held()).toEqual(before);
  });

  it('exports what it imports, page by page the same, formulas as text', async () => {
    const csv =
      '日期,类别,办理情况,企业,到岗人数,主题\n2026-01-05,走访,已办结,"甲,""公司""",2,=1+1\n2026-01-06,调查,办理中,乙公司,,\n';
    expect(await sister.registers.importEntries({ register: 'visits', unit: 'd-1-2', csv })).toEqual({ entered: 2 });
    const january = { register: 'visits', unit: 'd-1-2', from: '2026-01-01', to: '2026-01-31' };
    const out = await sister.registers.exportCsv(january);
    expect([out.rows, out.csv]).toEqual([
      2,
      '\ufeff日期,类别,企业,办理情况,到岗人数,主题\r\n2026-01-05,走访,"甲,""公司""",已办结,2,\'=1+1\r\n2026-01-06,调查,乙公司,办理中,,\r\n',
    ]);
    await sister.registers.importEntries({ register: 'visits', unit: 'd-1-2', csv: out.csv });
    const twice = await sister.registers.exportCsv(january);
    expect(twice.csv.split('\r\n').slice(1, 5)).toEqual(
      [...out.csv.split('\r\n').slice(1, 3), ...out.csv.split('\r\n').slice(1, 3)].toSorted(),
    );
    const first = await sister.registers.listEntries({ ...january, limit: 3 });
    const second = await sister.registers.listEntries({ ...january, limit: 3, after: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    expect(second.items[0]?.texts).toEqual([{ column: 'topic', text: '=1+1' }]);
    expect((await refusalOf(clerk.registers.listEntries(january))).code).toBe('not-allowed');
    expect((await refusalOf(clerk.registers.exportCsv(january))).code).toBe('not-allowed');
    expect((await refusalOf(sister.registers.exportCsv({ ...january, from: '2026-02-01' }))).code).toBe('bad-period');
  });

  it('leaves a database that verifies clean', async () => {
    expect((await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems)).toEqual([]);
  });
});
