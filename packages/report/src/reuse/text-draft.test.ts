import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { textOf } from '../compose/testing/compose.ts';
import { linesOfDocument } from '../lint/from-report.ts';
import { checkOutline } from '../outline/check-outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { readDocument } from '../read/read-document.ts';
import { renderDocx } from '../render/docx/render-docx.ts';
import { applyChoices, sureChoices, type Choices } from './apply-choices.ts';
import { findLeftovers } from './leftovers.ts';
import { figureMatcher } from './match-figures.ts';
import { places, publishedReport, type Place, type Published } from './testing/published.ts';
import { textDraft, type TextDraft } from './text-draft.ts';

const seeds = join(import.meta.dirname, '../../../../seeds');
const published = (place: Place): Published =>
  publishedReport(place, (path) => readFileSync(join(seeds, path), 'utf8'));

async function draftOf(place: Place): Promise<{ readonly of: Published; readonly draft: TextDraft }> {
  const of = published(place);
  const text = readDocument(await renderDocx(of.document), '去年报告.docx');
  return { of, draft: draftFrom(text, of) };
}

function draftFrom(text: ReturnType<typeof readDocument>, of: Published): TextDraft {
  return textDraft(text, {
    kind: 'law-government',
    year: of.year + 1,
    unitName: of.unitName,
    match: figureMatcher(of.candidates),
  });
}

/** What a draft says with every figure as it was in the year of its text. */
function said(draft: TextDraft, choices: Choices, { year, unitName, dictionary, candidates }: Published): string {
  const outline = applyChoices(draft, { ...choices, leftovers: new Set() });
  const values = new Map(candidates.flatMap(({ definition, value }) => (value ? [[definition.id, value]] : [])));
  return textOf(
    composeReport({
      outline,
      unit: { code: 'a', name: unitName, levelWord: '街道' },
      year,
      dictionary,
      values: new Map(
        outline.figures.flatMap(({ key, figure }) => {
          const value = values.get(figure);
          return value ? [[key ?? figure, value]] : [];
        }),
      ),
      day: '2026-01-20',
      provenance: 'recorded',
    }),
  );
}

const nothing: Choices = { numbers: new Map(), leftovers: new Set() };

describe('last year’s text as a draft', () => {
  it.each(places)('%s: its prose is kept as it stands, paragraph by paragraph under its headings', async (place) => {
    const { of, draft } = await draftOf(place);
    expect(said(draft, nothing, of)).toBe(textOf(of.document));
    expect(draft.outline.blocks.map((block) => ('heading' in block ? block.heading : 0))).toEqual(
      of.document.blocks.map((block) => (block.type === 'heading' ? block.level : 0)),
    );
    expect(draft.outline.title).toBe(of.outline.title);
    expect(draft.outline.signature.signer).toBe(of.document.signature.signer);
  });

  it.each(places)(
    '%s: what is bound for sure reads the same with the figures in the place of its numbers',
    async (place) => {
      const { of, draft } = await draftOf(place);
      const choices = sureChoices(draft);
      expect(said(draft, choices, of)).toBe(textOf(of.document));
      const outline = applyChoices(draft, choices);
      expect(parseOutline(structuredClone(outline))).toEqual(outline);
      checkOutline(outline, of.dictionary);
    },
  );

  it('binds most published numbers to the very figures that they are, and none to another', async () => {
    const tally = { sure: 0, likely: 0, wrong: 0, other: 0 };
    for (const place of places) {
      const { of, draft } = await draftOf(place);
      for (const { printed, matches } of draft.numbers) {
        const [best] = matches;
        const right = of.document.figures.filter((one) => one.text === printed).map((one) => one.id);
        if (best?.sure !== 'sure' && best?.sure !== 'likely') tally.other += 1;
        else if (right.includes(best.figure)) tally[best.sure] += 1;
        else tally.wrong += 1;
      }
    }
    expect(tally.wrong).toBe(0);
    expect(tally.sure).toBeGreaterThanOrEqual(55);
    expect(tally.sure + tally.likely).toBeGreaterThanOrEqual(80);
  });

  it('offers what no figure is as another office’s number, with its name, unit and place', async () => {
    const { of } = await draftOf('nancun');
    const text = readDocument(strToU8('二、工作成效\n全年新增口袋公园12个，投入资金3.5万元。\n'), '去年.txt');
    const { numbers, outline } = draftFrom(text, { ...of, candidates: [] });
    expect(
      numbers.map(({ printed, value, item, spot }) => [printed, value, item.name, item.unitOfMeasure, spot]),
    ).toEqual([
      ['12个', 12, '新增口袋公园', 'case', { block: 1, start: 8, end: 11 }],
      ['3.5万元', 3.5, '投入资金', 'money', { block: 1, start: 16, end: 21 }],
    ]);
    expect(outline.blocks).toEqual([
      { heading: 1, text: '工作成效' },
      { paragraph: ['全年新增口袋公园12个，投入资金3.5万元。'] },
    ]);
  });

  it('takes dates, laws, hotlines, plans and document numbers for no numbers', () => {
    const text = readDocument(
      strToU8(
        '2024年3月5日，按《行政处罚法》第33条和“十四五”规划（2021-2025年），印发试司〔2024〕3号文，12345热线第一次全体会议召开。',
      ),
      'a.txt',
    );
    expect(draftFrom(text, published('huanzhu')).numbers).toEqual([]);
  });

  it('lists stale years, meetings and every paragraph that nobody touched; what a mark says is offered', () => {
    const text = readDocument(
      strToU8(
        [
          '试验街道2024年法治政府建设年度报告',
          '一、2024年工作情况',
          '2024年，街道深入学习贯彻党的二十届三中全会精神，于2024年3月5日召开专题会议。',
          '办件量比2023年增长，较2024年的计划有所增加，依据《2024年工作要点》。',
          '二、2025年工作安排',
          '2025年，街道将进一步完善行政执法监督协调工作机制。',
        ].join('\n'),
      ),
      'a.txt',
    );
    const { leftovers, outline } = textDraft(text, {
      kind: 'law-government',
      year: 2025,
      unitName: '试验街道',
      match: () => [],
    });
    expect(leftovers.map(({ kind, text: what, to, spot }) => [kind, what, to, spot.block])).toEqual([
      ['year', '2024年', '{year}年', 0],
      ['untouched', '2024年，街道深入学习贯彻党的二十届三中全会精神，于2024年3月5日召开专题', undefined, 1],
      ['year', '2024年', '{year}年', 1],
      ['meeting', '党的二十届三中全会', undefined, 1],
      ['year', '2024年', undefined, 1],
      ['untouched', '办件量比2023年增长，较2024年的计划有所增加，依据《2024年工作要点》。', undefined, 2],
      ['year', '2025年', '{nextYear}年', 3],
      ['untouched', '2025年，街道将进一步完善行政执法监督协调工作机制。', undefined, 4],
      ['year', '2025年', '{nextYear}年', 4],
    ]);
    expect(outline.title).toBe('{unit}{year}年法治政府建设年度报告');
    const mended = applyChoices(
      { leftovers, outline, numbers: [], paragraphs: [] },
      { numbers: new Map(), leftovers: new Set(leftovers.keys()) },
    );
    expect(mended.blocks.slice(0, 2)).toEqual([
      { heading: 1, text: '{year}年工作情况' },
      { paragraph: ['{year}年，街道深入学习贯彻党的二十届三中全会精神，于2024年3月5日召开专题会议。'] },
    ]);
  });

  it('keeps a letter’s addressee, number and attachments, and tables with their cells', () => {
    const text = readDocument(
      strToU8(
        [
          '试司〔2025〕3号',
          '试验街道2024年度法治政府建设情况报告',
          '区人民政府：',
          '现将情况报告如下。',
          '表一 调解情况',
          '类型\t件数',
          '邻里\t12件',
          '附件：1. 清单',
          '2. 说明',
          '试验街道办事处',
          '2025年1月20日',
        ].join('\n'),
      ),
      'a.txt',
    );
    const { outline, numbers } = textDraft(text, {
      kind: 'law-government',
      year: 2025,
      unitName: '试验街道',
      match: () => [],
    });
    expect(outline).toMatchObject({
      skeleton: 'letter',
      addressee: '区人民政府：',
      documentNumber: '试司〔2026〕　号',
      attachments: ['清单', '说明'],
      signature: { signer: '试验街道办事处', sealed: true },
      blocks: [
        { paragraph: ['现将情况报告如下。'] },
        {
          table: {
            caption: '表一 调解情况',
            columns: [{ title: '类型' }, { title: '件数' }],
            rows: [['邻里', '12件']],
          },
        },
      ],
    });
    expect(numbers.map((one) => one.spot)).toEqual([{ block: 1, cell: [0, 1], start: 0, end: 3 }]);
  });

  it('makes a sound outline of any text, and says no less than the text does', () => {
    const of = published('shamian');
    const line = fc.array(
      fc.constantFrom(
        '2024年',
        '一、',
        '（二）',
        '12件',
        '{',
        '}',
        '约30%',
        '全覆盖',
        '党的二十大',
        '工作',
        '。',
        '，',
        '\t',
        '：',
        '3.5万元',
        '\u0007',
        '报告',
        ' ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const source = `开头\n${lines.map((one) => one.join('')).join('\n')}`;
        let text;
        try {
          text = readDocument(strToU8(source.replaceAll('\u0007', '')), 'a.txt');
        } catch {
          return;
        }
        const draft = draftFrom(text, of);
        const chosen = applyChoices(draft, {
          numbers: new Map(
            draft.numbers.flatMap(({ matches: [best] }, at) =>
              best ? [[at, { figure: best.figure, ...best.as }]] : [],
            ),
          ),
          leftovers: new Set(draft.leftovers.keys()),
        });
        expect(parseOutline(structuredClone(chosen))).toEqual(chosen);
        checkOutline(chosen, of.dictionary);
        const kept = JSON.stringify(draft.outline.blocks) + JSON.stringify(draft.outline);
        for (const number of draft.numbers) expect(kept).toContain(number.printed);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is unchanged', () => {
  it('is seen whatever the numbers are, typed or bound', async () => {
    const { of, draft } = await draftOf('nancun');
    const { paragraphs } = draft;

    const again = findLeftovers(linesOfDocument(of.document), { year: of.year + 1, paragraphs: new Set(paragraphs) });
    const count = (kinds: readonly { kind: string }[]): number =>
      kinds.filter((one) => one.kind === 'untouched').length;
    expect(count(again)).toBe(count(draft.leftovers));
    expect(count(again)).toBeGreaterThan(8);
  });
});
