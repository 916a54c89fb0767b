import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import type { Run, Table as TableBlock } from '../../document.ts';
import { textWidth } from './page-layout.ts';
import type { RunWriter } from './write-runs.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Black hairlines on every side. */
export const ruledBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA };

/** A ruled table over the whole text width, its head repeated on every page, its caption above and its note below. */
export function writeTable(table: TableBlock, write: RunWriter): FileChild[] {
  const widths = columnWidths(table.columns.map((column) => column.width));
  const cell = (style: string, runs: readonly Run[], index: number, alignment: 'left' | 'center' | 'right') =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style,
          alignment: AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'center' ? 'CENTER' : 'RIGHT'],
          children: write(runs),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => cell('TableHead', [{ text: column.title }], index, 'center')),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, index) => cell('TableCell', row[index] ?? [], index, column.align)),
      }),
  );
  return [
    new Paragraph({ style: 'TableCaption', text: table.caption }),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: ruledBorders,
    }),
    table.note === undefined
      ? new Paragraph({ style: 'TableNote' })
      : new Paragraph({ style: 'TableNote', text: `注：${table.note}` }),
  ];
}

/** Shares of the width in twips; the last column takes what rounding leaves. */
export function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * textWidth));
  const last = widths.length - 1;
  return widths.map((width, index) =>
    index === last ? textWidth - widths.slice(0, last).reduce((sum, other) => sum + other, 0) : width,
  );
}
