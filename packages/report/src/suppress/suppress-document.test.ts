import { describe, expect, it } from 'vitest';
import type { PrintedFigure, ReportDocument, Table } from '../document.ts';
import { sampleDocument } from '../render/testing/sample-document.ts';
import { sampleFigure } from '../render/testing/sample-figures.ts';
import { suppressDocument } from './suppress-document.ts';

const figureOf = (key: string, value: number, more: Partial<PrintedFigure> = {}) =>
  sampleFigure(key, key, String(value), value, { unitWord: '件', sensitive: true, ...more });

/** A table whose first column is a label; cells are keys of figures. */
const tableOf = (titles: string[], lines: string[][], texts: (key: string) => string): Table => ({
  type: 'table',
  caption: '表',
  columns: titles.map((title) => ({ title, align: 'right', width: 1 })),
  rows: lines.map(([label, ...keys]) => [
    [{ text: label ?? '' }],
    ...keys.map((key) => [{ text: texts(key), figure: key }]),
  ]),
});

const printed = (document: ReportDocument): string[][] =>
  document.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map((runs) => runs.map((run) => run.text).join(''))) : [],
  );

function documentOf(
  figures: PrintedFigure[],
  tables: { titles: string[]; lines: string[][] }[],
  prose: string[] = [],
): ReportDocument {
  const text = (key: string) => figures.find((figure) => figure.key === key)?.text ?? '';
  return sampleDocument({
    figures,
    blocks: [
      { type: 'paragraph', runs: prose.map((key) => ({ text: text(key), figure: key })) },
      ...tables.map(({ titles, lines }) => tableOf(titles, lines, text)),
    ],
  });
}

describe('suppressDocument', () => {
  it('suppresses a small count and one more beside it, and says why', () => {
    const document = suppressDocument(sampleDocument());
    expect(printed(document)).toEqual([
      ['婚姻家庭', '88', '86', '84'],
      ['邻里', '131', '129', '120'],
      ['物业', '74', '71', '66'],
      ['劳动争议', '57', '55', '51'],
      ['医疗', '*', '*', '*'],
      ['其他', '*', '*', '*'],
      ['合计', '386', '376', '353'],
    ]);
    expect(document.blocks.find((block) => block.type === 'table')).toMatchObject({
      note: expect.stringContaining('“*”'),
    });
    expect(document.figures.map((figure) => figure.key)).not.toContain('type.medical.accepted');
    expect(document.figures).toHaveLength(sampleDocument().figures.length - 6);
  });

  it('suppresses rates in the row of a suppressed count', () => {
    const rate = { unitWord: '%', kindWord: '比率' };
    const figures = [
      figureOf('a', 3),
      figureOf('b', 40),
      figureOf('c', 9),
      figureOf('ra', 66.7, rate),
      figureOf('rb', 90, rate),
      figureOf('rc', 80, rate),
    ];
    const document = documentOf(figures, [
      {
        titles: ['社区', '件数', '成功率'],
        lines: [
          ['甲', 'a', 'ra'],
          ['乙', 'b', 'rb'],
          ['丙', 'c', 'rc'],
        ],
      },
    ]);
    expect(printed(suppressDocument(document))).toEqual([
      ['甲', '*', '*'],
      ['乙', '40', '90'],
      ['丙', '*', '*'],
    ]);
  });

  it('reads a column of totals as the sum of the others', () => {
    const values: Record<string, number> = { a1: 2, a2: 30, a: 32, b1: 12, b2: 8, b: 20, c1: 41, c2: 52, c: 93 };
    const figures = Object.entries(values).map(([key, value]) => figureOf(key, value));
    const lines = ['a', 'b', 'c'].map((row) => [row, `${row}1`, `${row}2`, row]);
    const document = documentOf(figures, [{ titles: ['社区', '物业', '邻里', '合计'], lines }]);
    expect(printed(suppressDocument(document))).toEqual([
      ['a', '*', '*', '32'],
      ['b', '*', '*', '20'],
      ['c', '41', '52', '93'],
    ]);
  });

  it('suppresses a number in every table that prints it', () => {
    const figures = [figureOf('a', 2), figureOf('b', 20), figureOf('c', 30), figureOf('d', 50)];
    const titles = ['类型', '件数'];
    const document = documentOf(figures, [
      {
        titles,
        lines: [
          ['甲', 'a'],
          ['乙', 'b'],
          ['丙', 'c'],
        ],
      },
      {
        titles,
        lines: [
          ['乙', 'b'],
          ['丁', 'd'],
          ['丙', 'c'],
        ],
      },
    ]);
    expect(printed(suppressDocument(document))).toEqual([
      ['甲', '*'],
      ['乙', '*'],
      ['丙', '*'],
      ['乙', '*'],
      ['丁', '50'],
      ['丙', '*'],
    ]);
  });

  it('leaves headlines and counts of documents alone', () => {
    const figures = [
      figureOf('a', 2),
      figureOf('b', 20),
      figureOf('papers', 3, { sensitive: false }),
      figureOf('rules', 1, { sensitive: false }),
    ];
    const document = documentOf(
      figures,
      [
        {
          titles: ['项目', '数量'],
          lines: [
            ['甲', 'a'],
            ['乙', 'b'],
            ['文件', 'papers'],
            ['制度', 'rules'],
          ],
        },
      ],
      ['a'],
    );
    expect(suppressDocument(document)).toBe(document);
  });
});
