import type { Cell, SheetColumn } from './workbook.ts';

const linePoints = 15;
/** Spreadsheet programs refuse more. */
const mostPoints = 409;

/**
 * The height that the wrapped texts of a row need, in points; undefined where one line is enough. It is written down
 * because programs do not measure rows when they open a file.
 */
export function rowHeight(row: readonly Cell[], columns: readonly SheetColumn[]): number | undefined {
  let lines = 1;
  for (const [index, { format, width }] of columns.entries()) {
    const cell = row[index];
    if (format !== 'long-text' || typeof cell !== 'string') continue;
    lines = Math.max(lines, linesOf(cell, width));
  }
  return heightOf(lines);
}

/** The same for the head row, whose titles wrap in every column. */
export function headHeight(columns: readonly SheetColumn[]): number | undefined {
  // Bold letters are wider.
  return heightOf(Math.max(...columns.map(({ title, width }) => linesOf(title, width / 1.1))));
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((halfWidths(line) * 1.05) / width)), 0);
}

function heightOf(lines: number): number | undefined {
  return lines === 1 ? undefined : Math.min(lines * linePoints, mostPoints);
}

/** A Chinese character takes two half-width ones. */
function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x100 ? 1 : 2;
  return width;
}
