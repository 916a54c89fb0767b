import { applyChoices, sureChoices, type Outline, type TextDraft } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, upload, uploadAs } from '../files/testing/upload-as.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { readsOf, statementsOf } from '../testing/statements-of.ts';
import { buildEdition, smallOutline } from './testing/build-edition.ts';

const lastYears = [
  '试验东街道2025年法治政府建设年度报告',
  '一、公共法律服务',
  '2025年，街道社区法律顾问提供法律咨询3次，深入学习贯彻党的二十届三中全会精神。',
  '新建口袋公园12个。',
].join('\n');

type Draft = Awaited<ReturnType<SignedIn['api']['reports']['draftFromText']>>;
type WireOutline = Parameters<SignedIn['api']['reports']['preview']>[0]['outline'];
const wire = (outline: object): WireOutline => structuredClone(outline) as WireOutline;
const outlineOf = (draft: Draft): Outline => {
  const whole = { ...draft, paragraphs: [] } as unknown as TextDraft;
  return applyChoices(whole, sureChoices(whole));
};

describe('drafting a report', { timeout: 120_000 }, () => {
  let server: TestServer;
  let head: SignedIn, officer: SignedIn, adviser: SignedIn, stranger: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-12-11');
    const { street, community, otherStreet } = server.units;
    head = await server.signInStaff('justice-head', street);
    officer = await server.signInStaff('street-officer', street);
    stranger = await server.signInStaff('justice-head', otherStreet);
    adviser = await server.signInStaff('adviser', community, { from: '2025-01-01' });
    for (const day of ['2025-05-06', '2025-06-10', '2025-07-01', '2026-05-05'])
      await adviser.api.consultations.logConsultation({
        community: 'd-1-1',
        line: { day, mode: 'on-site', channel: 'walk-in', matter: 'family', result: 'answered', minutes: 20 },
      });
  });
  afterAll(() => server.close());

  const send = (text: string | Uint8Array, name = '去年.txt', who = head) =>
    uploadAs(server, who, { bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, name });
  const asked = { unit: 'd-1', year: 2026, kind: 'law-government' } as const;

  it('begins with last year’s text: the number that words and value identify is the figure, the rest is asked', async () => {
    const file = await send(lastYears);
    const draft = await head.api.reports.draftFromText({ ...asked, file });
    expect(
      draft.numbers.map(({ printed, matches: [best], item }) => [printed, best?.figure, best?.sure, item.name]),
    ).toEqual([
      ['3次', 'consultation.count', 'sure', '街道社区法律顾问提供法律咨询'],
      ['12个', undefined, undefined, '新建口袋公园'],
    ]);
    expect(draft.numbers[0]?.matches[0]?.value).toBe(3);
    expect(draft.leftovers.map(({ kind, text }) => [kind, text.slice(0, 12)])).toEqual([
      ['untouched', '2025年，街道社区法律'],
      ['year', '2025年'],
      ['meeting', '党的二十届三中全会'],
    ]);

    const { id: edition } = await head.api.reports.open({ ...asked, from: { file, draft: wire(outlineOf(draft)) } });
    const { document, outline } = await head.api.reports.get({ edition });
    expect(document.title).toBe('试验东街道2026年法治政府建设年度报告');
    const text = document.blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''));
    expect(text[1]).toContain('提供法律咨询1次');
    expect(outline.figures).toEqual([{ figure: 'consultation.count', wording: { style: 'exact' }, unitWord: '次' }]);

    const preview = await officer.api.reports.preview({ edition, outline });
    expect(preview.lastYear).toEqual([{ key: 'consultation.count', text: '3次', value: 3 }]);
    expect(
      preview.findings.filter((one) => one.rule === 'unbacked-digit').map(({ excerpt, at }) => [excerpt, at]),
    ).toEqual([['新建口袋公园12个。', { part: 'block', block: 2, start: 6, end: 9 }]]);
    expect(preview.leftovers.map(({ kind, text: what, at }) => [kind, what.slice(0, 5), at.block])).toEqual([
      ['untouched', '2025年', 1],
      ['year', '2025年', 1],
      ['meeting', '党的二十届', 1],
    ]);
    const changed = {
      ...outline,
      blocks: [outline.blocks[0]!, { paragraph: ['{year}年，街道把法律顾问请进小区，提供咨询{consultation.count}。'] }],
    };
    expect((await head.api.reports.preview({ edition, outline: changed })).leftovers).toEqual([]);

    expect([(await download(server, officer, file)).status, (await download(server, stranger, file)).status]).toEqual([
      200, 404,
    ]);
    expect(await refusalOf(head.api.reports.draftFromText({ ...asked, file }))).toEqual({
      status: 404,
      code: 'upload-gone',
    });
  });

  it('refuses a file that is too large, empty, no text, or somebody else’s, and a draft that cannot be composed', async () => {
    const draft = (file: string, who = head) => refusalOf(who.api.reports.draftFromText({ ...asked, file }));
    const large = await upload(server, head, { bytes: new Uint8Array(50 * 1024 * 1024).fill(0x61), name: '去年.txt' });
    expect([large.status, JSON.stringify(large.body)]).toEqual([413, expect.stringContaining('upload-too-large')]);
    const refused = async (bytes: Uint8Array, name: string) =>
      ((await upload(server, head, { bytes, name })).body as { error: { code: string } }).error.code;
    expect(await refused(new Uint8Array(), '去年.txt')).toBe('upload-empty');
    expect(await refused(Uint8Array.of(0, 1, 2, 3), '去年.txt')).toBe('upload-kind');
    expect(await refused(new TextEncoder().encode('只是文字'), '去年.docx')).toBe('upload-kind');
    const table = await uploadAs(server, head, {
      bytes: new TextEncoder().encode('甲,乙'),
      name: '表.csv',
      type: 'text/csv',
    });
    expect(await draft(table)).toEqual({ status: 422, code: 'not-a-text' });
    expect(await refused(new TextEncoder().encode('\n  \n'), '去年.txt')).toBe('upload-kind');
    const file = await send(lastYears);
    expect(await draft(file, stranger)).toEqual({ status: 403, code: 'not-allowed' });
    expect(await draft(file, await server.signInStaff('justice-head', server.units.street))).toEqual({
      status: 404,
      code: 'upload-gone',
    });
    expect(await refusalOf(officer.api.reports.draftFromText({ ...asked, file }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(head.api.reports.draftFromText({ ...asked, year: 2028, file }))).toEqual({
      status: 422,
      code: 'year-in-future',
    });
    const open = (change: object) =>
      refusalOf(
        head.api.reports.open({ ...asked, year: 2024, from: { file, draft: wire({ ...smallOutline, ...change }) } }),
      );
    expect(await open({ kind: 'outreach-duty' })).toEqual({ status: 422, code: 'bad-outline' });
    expect(await open({ figures: [{ figure: 'nothing.at-all' }] })).toEqual({
      status: 422,
      code: 'outline-bad-figure',
    });
    expect(
      await refusalOf(
        head.api.reports.open({ ...asked, year: 2024, from: { file: 'A'.repeat(22), draft: wire(smallOutline) } }),
      ),
    ).toEqual({ status: 404, code: 'not-found' });
  });

  it('knows what is as it was when it began from last year’s edition', async () => {
    const last = await buildEdition(server, { unit: server.units.street, year: 2024, state: 'drafting' });
    const same = '街道综合行政执法办公室严格规范公正文明执法，全年提供法律咨询{consultation.count}。';
    const outline = wire({ ...smallOutline, blocks: [{ paragraph: [same] }] });
    await head.api.reports.editOutline({ edition: last, version: 1, outline });
    const { id: edition } = await head.api.reports.open({ ...asked, year: 2025, from: { lastYear: true } });
    const untouched = async (paragraph: string) =>
      (await head.api.reports.preview({ edition, outline: { ...outline, blocks: [{ paragraph: [paragraph] }] } }))
        .leftovers;
    expect((await head.api.reports.get({ edition })).outline).toEqual(outline);
    expect((await untouched(same)).map((one) => [one.kind, one.at.block])).toEqual([['untouched', 0]]);
    expect(await untouched(same.replace('严格', '从严'))).toEqual([]);
  });

  it('previews what nobody has kept: findings lead to their block, and nothing is changed', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2023, state: 'drafting' });
    const outline = wire({
      ...smallOutline,
      blocks: [
        { heading: 1, text: '2022年工作情况' },
        { paragraph: [{ when: { figure: 'consultation.count', is: 'positive' }, text: '没有咨询时不出现。' }] },
        { table: { caption: '表', columns: [{ title: '项', align: 'left', width: 1 }], rows: [['共7件']] } },
      ],
    });
    const { findings, sources, document, leftOut } = await head.api.reports.preview({ edition, outline });
    expect([sources, document.blocks.map((one) => one.type)]).toEqual([
      [0, 2],
      ['heading', 'table'],
    ]);
    expect(leftOut).toEqual([
      { block: 1, sentence: 0, why: '“法律咨询次数”是0次，这一句在它大于0时才印。', figures: [] },
    ]);
    expect(findings.map(({ rule, at }) => [rule, at])).toEqual(
      expect.arrayContaining([
        ['heading-year', { part: 'block', block: 0, start: 0, end: 5 }],
        ['unbacked-digit', { part: 'block', block: 2, of: 'row', row: 0, start: 1, end: 3 }],
        ['missing-part', { part: 'whole', start: 0, end: 0 }],
      ]),
    );
    expect((await head.api.reports.get({ edition })).edition.version).toBe(1);
    const refused = (change: object) =>
      refusalOf(head.api.reports.preview({ edition, outline: wire({ ...smallOutline, ...change }) }));
    expect(await refused({ blocks: [{ paragraph: ['{'] }] })).toEqual({ status: 422, code: 'bad-outline' });
    expect(await refused({ figures: [{ figure: 'nothing' }] })).toEqual({ status: 422, code: 'outline-bad-figure' });
    expect(await refusalOf(stranger.api.reports.preview({ edition, outline }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('names the figures that only a condition or what stands instead speaks of', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2023, state: 'drafting' });
    const outline = wire({
      ...smallOutline,
      figures: [...smallOutline.figures, { figure: 'consultation.persons', name: '来访群众' }],
      blocks: [
        {
          paragraph: [
            {
              when: { figure: 'consultation.count', is: 'zero' },
              text: '没有人来咨询。',
              otherwise: '接待{consultation.persons}。',
            },
          ],
        },
      ],
    });
    const { document, unprinted } = await head.api.reports.preview({ edition, outline });
    expect(document.figures).toEqual([]);
    expect(unprinted).toEqual([
      { key: 'consultation.count', name: '法律咨询次数', text: '0次', periodWord: '2023年' },
      { key: 'consultation.persons', name: '来访群众', text: '0人次', periodWord: '2023年' },
    ]);
  });

  it('counts both years of a preview in one statement a record set, however many figures it prints', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2026, state: 'drafting' });
    const figures = ['consultation.count', 'consultation.persons', 'service.count', 'service.clients'];
    const cost = async (count: number) => {
      const bound = figures.slice(0, count);
      const outline = wire({
        ...smallOutline,
        figures: bound.map((figure) => ({ figure })),
        blocks: [{ paragraph: [bound.map((figure) => `{${figure}}`).join('，')] }],
      });
      const sent = await statementsOf(server.app.database, () => head.api.reports.preview({ edition, outline }));
      return [sent.length, readsOf(sent, 'consultation')];
    };
    expect(await cost(4)).toEqual(await cost(1));
  });

  it('offers figures for a typed digit by its words and by its value', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2026, state: 'drafting' });
    const suggest = (text: string, start: number) => head.api.reports.suggestFigures({ edition, text, start });
    expect((await suggest('全年接待法律咨询1次。', 8)).matches[0]).toMatchObject({
      figure: 'consultation.count',
      sure: 'sure',
      value: 1,
    });
    expect((await suggest('全年接待法律咨询88次。', 8)).matches[0]).toMatchObject({
      figure: 'consultation.count',
      sure: 'words',
      value: 1,
    });
    expect(await suggest('没有数字。', 1)).toEqual({ printed: null, matches: [], item: null });
    expect(await suggest('2026年12月', 2)).toEqual({ printed: null, matches: [], item: null });
    expect((await suggest('新建口袋公园12个', 6)).item).toEqual({
      name: '新建口袋公园',
      unitOfMeasure: 'case',
      unitWord: '个',
    });
  });
});
