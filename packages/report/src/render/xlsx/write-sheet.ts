import { cellWriter, columnLetters, headXml } from './cell-xml.ts';
import { refuse } from './check-workbook.ts';
import { pieceBuffer } from './piece-buffer.ts';
import { isWide } from './is-wide.ts';
import { headHeight, rowHeight } from './row-height.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { Cell, Sheet } from './workbook.ts';

const mostRows = 1_048_576;

export interface SheetRange {
  /** `A1:H100001`, head included. */
  readonly range: string;
}

/**
 * The XML of a sheet in pieces of about 128 KB, its rows read as they are written: bold frozen head, filter, widths,
 * printed on A4 landscape with lines, the head on every page, and what it is and which page around it. A wide sheet keeps
 * its first column in sight and goes over several pages. Returns the range that it filled.
 * @throws RuleError `bad-workbook` for too many rows or a row longer than the columns
 */
export async function* writeSheet(
  sheet: Sheet,
  isFirst: boolean,
  texts: SharedTexts,
): AsyncGenerator<Uint8Array, SheetRange> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const writers = sheet.columns.map((column) => cellWriter(column.format, texts));
  const wraps = sheet.columns.some((column) => column.format === 'long-text');
  const buffer = pieceBuffer();
  buffer.add(openingXml(sheet, isFirst, texts));
  let count = 1;
  const rowXml = (row: readonly Cell[]): string => {
    count += 1;
    if (row.length > letters.length)
      refuse(`工作表“${sheet.name}”第 ${count} 行有 ${row.length} 格，多于 ${letters.length} 列`);
    if (count > mostRows) refuse(`工作表“${sheet.name}”超过 ${mostRows} 行`);
    const height = wraps ? rowHeight(row, sheet.columns) : undefined;
    let xml = height === undefined ? `<row r="${count}">` : `<row r="${count}" ht="${height}" customHeight="1">`;
    let afterGap = true;
    for (let index = 0; index < row.length; index += 1) {
      const cell = writers[index]?.(row[index] ?? null) ?? '';
      xml += afterGap && cell !== '' ? `<c r="${letters[index]}${count}"${cell.slice('<c'.length)}` : cell;
      afterGap = cell === '';
    }
    return `${xml}</row>`;
  };
  if (Symbol.iterator in sheet.rows) {
    for (const row of sheet.rows) {
      const piece = buffer.add(rowXml(row));
      if (piece !== undefined) yield piece;
    }
  } else {
    for await (const row of sheet.rows) {
      const piece = buffer.add(rowXml(row));
      if (piece !== undefined) yield piece;
    }
  }
  const range = `A1:${letters.at(-1)}${count}`;
  const last = buffer.add(closingXml(sheet, range));
  if (last !== undefined) yield last;
  yield buffer.rest();
  return { range };
}

function closingXml(sheet: Sheet, range: string): string {
  const size = isWide(sheet) ? 'scale="60"' : 'fitToHeight="0"';
  return (
    `</sheetData><autoFilter ref="${range}"/><printOptions horizontalCentered="1" gridLines="1"/>` +
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" ${size} orientation="landscape"/>` +
    '<headerFooter><oddHeader>&amp;L&amp;F&amp;R&amp;A</oddHeader><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>'
  );
}

function openingXml(sheet: Sheet, isFirst: boolean, texts: SharedTexts): string {
  const { columns } = sheet;
  const widths = columns
    .map(
      ({ width, hidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const head = columns.map(({ title }, index) => headXml(`${columnLetters(index)}1`, title, texts)).join('');
  const height = headHeight(columns);
  const wide = isWide(sheet);
  const fits = wide ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const frozen = wide ? 'xSplit="1" ySplit="1" topLeftCell="B2"' : 'ySplit="1" topLeftCell="A2"';
  const corner = wide ? 'bottomRight' : 'bottomLeft';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `${fits}<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ${frozen} activePane="${corner}" state="frozen"/><selection pane="${corner}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>` +
    `<row r="1"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${head}</row>`
  );
}
