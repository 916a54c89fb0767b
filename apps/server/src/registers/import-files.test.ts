import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadAs } from '../files/testing/upload-as.ts';
import { pictures } from '../files/testing/sample-files.ts';
import { buildXlsx, changeSheet } from '../testing/build-xlsx.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { RegisterEntry } from './register-entry.entity.ts';

const book = { register: 'visits', unit: 'd-1-1' };
const march = { register: 'visits', unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };

describe('importing a register’s lines from a file', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    const officer = await server.signInStaff('street-officer', server.units.street);
    await officer.api.registers.define({
      unit: 'd-1',
      code: 'visits',
      name: '走访',
      unitOfMeasure: 'act',
      categories: [{ code: 'visit', name: '走访' }],
      columns: [
        { code: 'enterprise', name: '企业', type: 'subject' },
        { code: 'workers', name: '到岗人数', type: 'number', unit: 'person' },
        { code: 'amount', name: '金额', type: 'number', unit: 'money' },
      ],
    });
  });
  afterAll(() => server.close());

  const send = (bytes: Uint8Array, name = '台账.xlsx', type = '') =>
    uploadAs(server, clerk, { bytes, name, ...(type !== '' && { type }) });
  const preview = async (bytes: Uint8Array, name?: string, type?: string) =>
    clerk.api.registers.importPreview({ ...book, file: await send(bytes, name, type) });
  const lines = async () =>
    (await clerk.api.registers.listEntries(march)).items.map((one) => [
      one.day,
      one.category,
      one.subject,
      // MySQL keeps the keys of JSON in an order of its own.
      ...one.values.toSorted((left, right) => right.column.localeCompare(left.column)).map((value) => value.amount),
    ]);

  it('reads days and numbers in every way that people write them', async () => {
    const file = await send(
      await buildXlsx(
        [['日期', 'day'], '类别', '企业', '到岗人数（人）', ['金额', 'decimal']],
        [
          ['2026-03-01', '走访', '甲公司', '12人', 1.5],
          ['2026年3月2日', '走访', '乙公司', '１２', null],
          ['2026.3.3', null, '丙公司', '1,234', 0],
          ['2026/3/4', null, null, null, null],
        ],
      ),
    );
    expect(await clerk.api.registers.importPreview({ ...book, file })).toEqual({
      rows: 4,
      bad: [],
      badTotal: 0,
      hints: [],
    });
    expect(await clerk.api.registers.importEntries({ ...book, file })).toEqual({ entered: 4 });
    expect((await lines()).toReversed()).toEqual([
      ['2026-03-01', 'visit', '甲公司', 12, 1.5],
      ['2026-03-02', 'visit', '乙公司', 12],
      ['2026-03-03', null, '丙公司', 1234, 0],
      ['2026-03-04', null, null],
    ]);
    // Twice is allowed, but not without being told.
    const again = await clerk.api.registers.importPreview({ ...book, file });
    expect([again.badTotal, again.hints.map((one) => one.row)]).toEqual([0, [2, 3, 4, 5]]);
  });

  it('names every bad cell and the row of it', async () => {
    const bytes = await buildXlsx(
      [['日期', 'day'], '类别', '到岗人数', ['金额', 'percent']],
      [
        ['5/3/2026', '走访', '12人次', null],
        ['2026/13/2', '聚餐', '约十人', 50],
        [null, null, '3', null],
        ['2026-04-01', null, '1.5', null],
        ['2026-03-05', null, '3', null],
      ],
    );
    const { rows, bad, badTotal } = await preview(bytes);
    expect([rows, badTotal, bad.map((one) => `${one.cell} ${one.column}`)]).toEqual([
      5,
      4,
      ['A2 日期', 'C2 到岗人数', 'A3 日期', 'B3 类别', 'C3 到岗人数', 'D3 金额', 'A4 日期', 'A5 日期', 'C5 到岗人数'],
    ]);
    expect(bad.map((one) => one.reason).join()).toMatch(
      /顺序.*单位.*写反.*聚餐.*留空.*百分数.*没有填日期.*还没有到.*须为整数/s,
    );
    const file = await send(bytes);
    const before = await server.app.fork().count(RegisterEntry, {});
    expect(await refusalOf(clerk.api.registers.importEntries({ ...book, file }))).toEqual({
      status: 422,
      code: 'bad-import',
    });
    expect(await server.app.fork().count(RegisterEntry, {})).toBe(before);
  });

  it('passes over a title and takes one merged day for all its rows, but never one merged number', async () => {
    const bytes = changeSheet(
      await buildXlsx(
        ['走访台账', '走访台账二', '走访台账三'],
        [
          ['日期', '企业', '到岗人数'],
          ['2026-03-06', '丁公司', '3'],
          [null, '戊公司', null],
        ],
      ),
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="C3:C4"/></mergeCells>',
        ),
    );
    const { rows, bad } = await preview(bytes);
    expect([rows, bad.map((one) => one.cell)]).toEqual([2, ['C3', 'C4']]);
    const apart = changeSheet(bytes, (xml) => xml.replace('<mergeCell ref="C3:C4"/>', ''));
    await clerk.api.registers.importEntries({ ...book, file: await send(apart) });
    expect((await lines()).slice(0, 2)).toEqual([
      ['2026-03-06', null, '戊公司'],
      ['2026-03-06', null, '丁公司', 3],
    ]);
  });

  it('reads CSV as spreadsheets write it, in GB18030 and in UTF-8 with a mark', async () => {
    // 日期,企业\n2026-03-07,甲\n
    const gb = Buffer.from('c8d5c6da2cc6f3d2b50a323032362d30332d30372cbcd70a', 'hex');
    const utf8 = Buffer.from('\ufeff日期,企业\r\n2026/3/7,甲\r\n');
    for (const bytes of [gb, utf8])
      expect(await preview(bytes, '台账.csv', 'text/csv')).toMatchObject({ rows: 1, badTotal: 0 });
    await clerk.api.registers.importEntries({ ...book, file: await send(gb, '台账.csv', 'text/csv') });
    expect((await lines())[0]).toEqual(['2026-03-07', null, '甲']);
  });

  it('says which heading it does not know, and what it takes instead', async () => {
    const { bad } = await preview(await buildXlsx(['日期', '天气'], [['2026-03-01', '晴']]));
    expect(bad).toEqual([
      { row: 1, cell: 'B1', column: null, reason: '没有“天气”这一列，可用的列：日期、类别、企业、到岗人数、金额' },
    ]);
  });

  it('reads one’s own tables and nothing else', async () => {
    const officer = await server.signInStaff('street-officer', server.units.street);
    const table = await send(await buildXlsx(['日期'], [['2026-03-01']]));
    const read = (who: SignedIn, more: object) => refusalOf(who.api.registers.importPreview({ ...book, ...more }));
    expect(await read(officer, { file: table })).toEqual({ status: 404, code: 'upload-gone' });
    expect((await read(clerk, { file: await send(pictures.png) })).code).toBe('not-a-table');
    expect((await read(clerk, { file: table, csv: '日期\n' })).code).toBe('bad-request');
    expect((await read(clerk, {})).code).toBe('bad-request');
    expect(
      (
        await read(clerk, {
          file: await send(
            await buildXlsx(
              ['日期'],
              Array.from({ length: 2001 }, () => ['2026-03-01']),
            ),
          ),
        })
      ).code,
    ).toBe('too-many-rows');
  });
});
