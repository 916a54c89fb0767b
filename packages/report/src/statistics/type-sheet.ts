import type { Cell, Sheet } from '../render/xlsx/workbook.ts';
import { accepted, agreed, returnSplits, splitIds, successRate } from '../return/return-figures.ts';
import { figureCells } from './figure-cells.ts';
import type { StatisticsInput } from './statistics-input.ts';

/** All mediation cases by committee kind, dispute type and source, each split with the total it adds up to. */
export function typeSheet({ values }: StatisticsInput): Sheet {
  const line = (split: string, word: string, ids: readonly string[]): Cell[] => [
    split,
    word,
    ...figureCells(ids, values),
  ];
  return {
    name: '按类型',
    columns: [
      { title: '分类方式', width: 14, format: 'text' },
      { title: '类别', width: 30, format: 'text' },
      { title: '受理（件）', width: 12, format: 'integer' },
      { title: '调解成功（件）', width: 16, format: 'integer' },
      { title: '调解成功率', width: 12, format: 'percent' },
    ],
    rows: returnSplits.flatMap(({ dimension, word, codes }) => [
      ...Object.entries(codes).map(([code, name]) => line(word, name, splitIds(dimension, code))),
      line(word, '合计', [accepted, agreed, successRate]),
    ]),
  };
}
