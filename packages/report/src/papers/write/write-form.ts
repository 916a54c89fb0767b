import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { columnWidths, ruledBorders } from '../../render/docx/write-table.ts';
import { textWidth } from '../../render/docx/page-layout.ts';
import type { FormCell, FormRow, PaperPart } from '../paper.ts';
import { pageOf } from './page-of.ts';
import { formLine } from './paper-styles.ts';

const cellMargins = { top: 60, bottom: 60, left: 80, right: 80, marginUnitType: WidthType.DXA };

/** A ruled form over the whole text width. Rows grow with what is in them; short ones stay on one page. */
export function writeForm(form: Extract<PaperPart, { type: 'form' }>): Table {
  const widths = columnWidths(form.widths);
  return new Table({
    rows: rowsWithColumns(form.rows).map(({ row, columns }) => writeRow(row, columns, widths)),
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: ruledBorders,
  });
}

/** The column at which each cell of a row begins: cells that reach down take the place of those below. */
function rowsWithColumns(rows: readonly FormRow[]): { row: FormRow; columns: number[] }[] {
  const taken = new Map<number, number>();
  return rows.map((row) => {
    let column = 0;
    const skip = (): void => {
      while ((taken.get(column) ?? 0) > 0) column += 1;
    };
    const opened: [number, number][] = [];
    const columns = row.cells.map((cell) => {
      skip();
      const at = column;
      if (cell.down !== undefined) opened.push([at, cell.down]);
      column += cell.span ?? 1;
      return at;
    });
    for (const [at, left] of taken) taken.set(at, left - 1);
    for (const [at, down] of opened) taken.set(at, down - 1);
    return { row, columns };
  });
}

function writeRow(row: FormRow, columns: readonly number[], widths: readonly number[]): TableRow {
  const lines = row.lines ?? 1;
  return new TableRow({
    ...(row.head && { tableHeader: true }),
    // A long text may run on over the page; anything else is not torn.
    cantSplit: lines < 4,
    height: { value: lines * formLine + 140, rule: HeightRule.ATLEAST },
    children: row.cells.map((cell, index) => writeCell(cell, columns[index] ?? 0, widths, lines >= 4 && !cell.label)),
  });
}

function writeCell(cell: FormCell, column: number, widths: readonly number[], fromTop: boolean): TableCell {
  const span = cell.span ?? 1;
  const size = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: cellMargins,
    verticalAlign: fromTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
    ...(cell.down !== undefined && { rowSpan: cell.down }),
    children: paragraphsOf(cell),
  });
}

function paragraphsOf(cell: FormCell): Paragraph[] {
  const style = cell.label ? 'FormLabel' : 'FormValue';
  const alignment = cell.align === undefined ? {} : { alignment: cell.align };
  if (typeof cell.text !== 'string')
    return [new Paragraph({ style, ...alignment, children: pageOf(cell.text.pageOf) as ParagraphChild[] })];
  return cell.text.split(/\r?\n/).map((line) => new Paragraph({ style, ...alignment, text: line }));
}
