import type { Table } from '../document.ts';
import { accepted, agreed, splitIds, successRate, type ReturnSplit } from './return-figures.ts';
import type { ReturnPrinter } from './return-printer.ts';

/** All cases by one trait, every code a line whether there were any or not, with the total they add up to. */
export function splitTable(split: ReturnSplit, ordinal: string, printer: ReturnPrinter): Table {
  const cells = (ids: readonly string[], headline: boolean) => ids.map((id) => [printer.inCell(id, { headline })]);
  return {
    type: 'table',
    caption: `表${ordinal}  按${split.word}分类情况`,
    columns: [
      { title: split.word, align: 'left', width: 5 },
      { title: '受理（件）', align: 'right', width: 2 },
      { title: '调解成功（件）', align: 'right', width: 2 },
      { title: '成功率', align: 'right', width: 2 },
    ],
    rows: [
      ...Object.entries(split.codes).map(([code, word]) => [
        [{ text: word }],
        ...cells(splitIds(split.dimension, code), false),
      ]),
      [[{ text: '合计' }], ...cells([accepted, agreed, successRate], true)],
    ],
  };
}
