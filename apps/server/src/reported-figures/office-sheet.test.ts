import type { Cell } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../files/testing/sample-files.ts';
import { download, uploadAs } from '../files/testing/upload-as.ts';
import { changeSheet } from '../testing/build-xlsx.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { downloadSheet, fillSheet, type Filled } from './testing/fill-sheet.ts';

const year = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };
const sheet = { ...year, office: 'd-1-1' };

describe('an office’s figures as an Excel sheet, out and in', () => {
  let server: TestServer;
  let officer: SignedIn;
  let stranger: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    const em = server.app.fork();
    for (const [code, name, unitOfMeasure] of [
      ['petitions', '信访件数', 'case'],
      ['trained', '培训人数', 'person'],
      ['pass-rate', '合格率', 'percent'],
    ] as const)
      em.persist(em.create(ReportedItem, { code, name, unitOfMeasure, unitWord: null, addsOverUnits: false }));
    const { street } = server.units;
    em.persist(
      em.create(ReportedFigure, {
        unit: street.id,
        place: street.place,
        originSet: null,
        originId: null,
        provenance: 'recorded',
        item: 'petitions',
        periodFrom: '2024-01-01',
        periodTo: '2024-12-31',
        cutOff: null,
        asOf: null,
        valueKind: 'number',
        value: 970_000,
        shortText: null,
        unitOfMeasure: 'case',
        sourceOffice: '信访办',
        document: '2024年统计表',
        enteredBy: null,
        remark: null,
        findings: [],
      }),
    );
    await em.flush();
    await officer.api.reportedFigures.requestFigures({
      ...year,
      due: '2026-03-20',
      asks: ['petitions', 'trained', 'pass-rate'].map((item) => ({ item, office: 'd-1-1' })),
    });
  });
  afterAll(() => server.close());

  const rowsOf = async () => (await downloadSheet(server, officer, 'd-1-1', year)).rows;
  const send = (bytes: Uint8Array) => uploadAs(server, officer, { bytes, name: '填报表.xlsx' });
  const preview = async (bytes: Uint8Array) =>
    officer.api.reportedFigures.previewSheet({ ...sheet, file: await send(bytes) });
  const answered = () => server.app.fork().count(FigureAnswer, {});

  it('goes out with the items, last year’s value and blanks, to those who asked', async () => {
    const rows = await rowsOf();
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      [
        '项目',
        '计量单位',
        '统计期间',
        '上年同期',
        '本期数值（请填写）',
        '数据截止日（期间未结束时填写）',
        '依据文件（请填写）',
        '填报期限',
      ],
      ['信访件数', '件', '2025年', 97, null, null, null, '2026年3月20日'],
      ['培训人数', '人', '2025年', null, null, null, null, '2026年3月20日'],
      ['合格率', '%', '2025年', null, null, null, null, '2026年3月20日'],
    ]);
    expect((await downloadSheet(server, stranger, 'd-1-1', year)).status).toBe(403);
    expect((await downloadSheet(server, officer, 'd-1-2', year)).status).toBe(404);
    expect((await downloadSheet(server, officer, 'd-1-1', { ...year, from: '昨天' })).status).toBe(422);
  });

  it('refuses a sheet that was tampered with or holds no numbers, each cell by its name, and enters nothing', async () => {
    const rows = await rowsOf();
    const before = await answered();
    const filled = (one: Filled) => fillSheet(rows, { 信访件数: { value: 12, document: '统计表', ...one } });
    const bad = async (bytes: Uint8Array) => (await preview(bytes)).bad.map((one) => one.cell);
    const edited = async (change: (rows: Cell[][]) => Cell[][]) =>
      bad(await fillSheet(change(rows.map((row) => [...row])), {}));
    expect(await bad(await filled({ value: '12件' }))).toEqual(['E2']);
    expect(await bad(await filled({ value: '十二' }))).toEqual(['E2']);
    expect(await bad(await filled({ value: -1 }))).toEqual(['E2']);
    expect(await bad(await filled({ value: 0.5 }))).toEqual(['E2']);
    expect(await bad(await filled({ value: null }))).toEqual(['E2']);
    expect(await bad(await filled({ document: null }))).toEqual(['G2']);
    expect(await bad(await filled({ cutOff: '昨天' }))).toEqual(['F2']);
    expect(await bad(await filled({ cutOff: '2027-01-01' }))).toEqual(['F2']);
    expect(await bad(changeSheet(await filled({}), (xml) => xml.replace('<v>12</v>', '<f>6+6</f><v>12</v>')))).toEqual([
      'E2',
    ]);
    expect(
      await edited(([head = [], first = [], second = [], ...more]) => [
        head,
        [...first.slice(0, 8), second[8] ?? null],
        [...second.slice(0, 8), first[8] ?? null],
        ...more,
      ]),
    ).toEqual(['A2', 'A3']);
    expect(
      await edited((all) => all.map((row, at) => (at === 1 ? [...row.slice(0, 8), 'A'.repeat(22)] : row))),
    ).toEqual(['I2']);
    expect(await edited((all) => [...all, ['新项目', '件', null, null, null, null, null, null, null]])).toEqual(['I5']);
    expect(await edited((all) => [...all, all[1] ?? []])).toEqual(['I5']);
    expect(await edited((all) => all.map((row, at) => (at === 0 ? ['名称', ...row.slice(1)] : row)))).toEqual(['A1']);
    const file = await send(await filled({ value: '12件' }));
    expect(await refusalOf(officer.api.reportedFigures.enterSheet({ ...sheet, file }))).toEqual({
      status: 422,
      code: 'bad-sheet',
    });
    const blank = await send(await fillSheet(rows, {}));
    expect((await refusalOf(officer.api.reportedFigures.enterSheet({ ...sheet, file: blank }))).code).toBe(
      'nothing-answered',
    );
    expect((await refusalOf(stranger.api.reportedFigures.enterSheet({ ...sheet, file }))).code).toBe('not-allowed');
    expect((await refusalOf(officer.api.reportedFigures.enterSheet({ ...sheet, office: 'd-1-2', file }))).code).toBe(
      'nothing-asked',
    );
    expect(await answered()).toBe(before);
  });

  it('comes in under the office’s name, with who entered it and the papers; what is blank stays blank', async () => {
    const rows = await rowsOf();
    const bytes = await fillSheet(rows, {
      信访件数: { value: 0, document: '信访统计表' },
      合格率: { value: 97.4, document: '考试成绩' },
    });
    const file = await send(bytes);
    const read = await officer.api.reportedFigures.previewSheet({ ...sheet, file });
    expect(read).toEqual({
      answers: [
        {
          item: { code: 'petitions', name: '信访件数', unitWord: '件' },
          value: 0,
          document: '信访统计表',
          cutOff: null,
          late: false,
        },
        {
          item: { code: 'pass-rate', name: '合格率', unitWord: '%' },
          value: 97.4,
          document: '考试成绩',
          cutOff: null,
          late: false,
        },
      ],
      blank: [{ code: 'trained', name: '培训人数', unitWord: '人' }],
      withdrawn: [],
      bad: [],
    });
    const paper = await uploadAs(server, officer, { bytes: pdf, name: '盖章扫描件.pdf' });
    const { items, blank } = await officer.api.reportedFigures.enterSheet({ ...sheet, file, files: [paper] });
    expect([blank, items.map((one) => [one.item.code, one.state, one.value, one.answeredBy])]).toEqual([
      1,
      [
        ['petitions', 'answered', 0, 'staff'],
        ['pass-rate', 'answered', 97.4, 'staff'],
      ],
    ]);
    expect(items[0]?.files.map((one) => one.name)).toEqual(['填报表.xlsx', '盖章扫描件.pdf']);
    const liaison = await server.signInStaff('liaison', server.units.community);
    const status = async (who: SignedIn) => (await download(server, who, paper)).status;
    expect([await status(officer), await status(liaison), await status(stranger)]).toEqual([200, 200, 404]);
    const value = async (item: string) =>
      (await officer.api.figures.get({ figure: `reported.${item}`, ...year })).value;
    expect([await value('petitions'), await value('trained')]).toEqual([0, null]);
    // What is answered is not in the next sheet, and an old one does not answer it again.
    expect((await rowsOf()).map((row) => row[0])).toEqual(['项目', '培训人数']);
    const old = await send(bytes);
    expect(
      (await officer.api.reportedFigures.previewSheet({ ...sheet, file: old })).bad.map((one) => one.cell),
    ).toEqual(['E2', 'E4']);
  });

  it('is taken out and in by the office itself, for itself alone', async () => {
    const ours = { ...year, office: 'd-1-2' };
    await officer.api.reportedFigures.requestFigures({
      ...year,
      from: '2025-01-01',
      to: '2025-06-30',
      due: '2026-03-20',
      asks: ['petitions', 'trained'].map((item) => ({ item, office: 'd-1-2' })),
    });
    const liaison = await server.signInStaff('liaison', server.units.sisterCommunity);
    const { status, rows } = await downloadSheet(server, liaison, 'd-1-2', year);
    expect([status, rows.slice(1).map((row) => row[0])]).toEqual([200, ['信访件数', '培训人数']]);
    const bytes = await fillSheet(rows, { 信访件数: { value: 5, document: '上半年信访统计表' } });
    const own = () => uploadAs(server, liaison, { bytes, name: '本科室填报表.xlsx' });
    const notAllowed = { status: 403, code: 'not-allowed' };
    // Neither another office's sheet, nor one's own sheet by another office, nor what somebody else uploaded.
    expect((await downloadSheet(server, liaison, 'd-1-1', year)).status).toBe(403);
    const other = await server.signInStaff('liaison', server.units.community);
    for (const act of ['previewSheet', 'enterSheet'] as const) {
      expect(await refusalOf(liaison.api.reportedFigures[act]({ ...sheet, file: await own() }))).toEqual(notAllowed);
      expect(await refusalOf(other.api.reportedFigures[act]({ ...ours, file: await own() }))).toEqual(notAllowed);
      expect((await refusalOf(liaison.api.reportedFigures[act]({ ...ours, file: await send(bytes) }))).code).toBe(
        'upload-gone',
      );
      expect(
        (await refusalOf(liaison.api.reportedFigures[act]({ ...ours, unit: 'd-2', file: await own() }))).code,
      ).toBe('nothing-asked');
    }
    const file = await own();
    expect((await liaison.api.reportedFigures.previewSheet({ ...ours, file })).answers).toMatchObject([
      { item: { code: 'petitions' }, value: 5 },
    ]);
    const entered = await liaison.api.reportedFigures.enterSheet({ ...ours, file });
    expect([entered.blank, entered.items]).toMatchObject([
      1,
      [{ state: 'answered', value: 5, answeredBy: 'office', files: [{ name: '本科室填报表.xlsx' }], may: [] }],
    ]);
    const [seen] = (await officer.api.reportedFigures.listAsked({ ...year, to: '2025-06-30' })).items.filter(
      ({ state }) => state === 'answered',
    );
    expect(seen).toMatchObject({ value: 5, answeredBy: 'office', may: ['return'] });
  });

  it('is entered once, however often it is sent at the same moment', async () => {
    const bytes = await fillSheet(await rowsOf(), { 培训人数: { value: 12, document: '签到表' } });
    const files = await Promise.all([send(bytes), send(bytes), send(bytes)]);
    const before = await answered();
    const outcomes = await Promise.allSettled(
      files.map((file) => officer.api.reportedFigures.enterSheet({ ...sheet, file })),
    );
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await answered()).toBe(before + 1);
  });
});
