import { daysBetween, isDay } from '@linfa/domain';
import { refuse } from './check-workbook.ts';
import { textElement, type SharedTexts } from './shared-texts.ts';
import type { Cell, CellFormat } from './workbook.ts';

/**
 * What a cell carries to name its place in the list of cell formats of parts-xml.ts. Only a
 * cell after a gap carries its address: the format counts the others on from there, and the file is half as large.
 */
const styles: Readonly<Record<CellFormat | 'head', string>> = {
  text: '',
  head: ' s="1"',
  'long-text': ' s="2"',
  integer: ' s="3"',
  decimal: ' s="4"',
  percent: ' s="5"',
  day: ' s="6"',
};

/** Spreadsheet programs refuse a longer text. */
const longestText = 32_767;

/** Spreadsheets count days from here, wrongly before March 1900. */
const dayZero = '1899-12-30';
const firstSafeDay = '1900-03-01';

/** A: 0, Z: 25, AA: 26. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Writes the cells of one column: nothing for an empty one, else an element that begins with `<c`. */
export type CellWriter = (cell: Cell) => string;

/**
 * @returns a writer of cells of one format, which refuses a number that is not finite with RuleError `bad-workbook`
 */
export function cellWriter(format: CellFormat, texts: SharedTexts): CellWriter {
  const style = styles[format];
  const textStyle = format === 'long-text' ? style : styles.text;
  const days = new Map<string, number | undefined>();
  return (cell) => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') {
      if (!Number.isFinite(cell)) refuse(`单元格的值 ${cell} 不是数字`);
      return `<c${style}><v>${format === 'percent' ? hundredth(cell) : cell}</v></c>`;
    }
    if (format === 'day') {
      if (!days.has(cell)) days.set(cell, dayNumber(cell));
      const number = days.get(cell);
      if (number !== undefined) return `<c${style}><v>${number}</v></c>`;
    }
    return textXml(textStyle, cell, texts);
  };
}

/** A cell of the head row. */
export function headXml(address: string, title: string, texts: SharedTexts): string {
  return textXml(` r="${address}"${styles.head}`, title, texts);
}

/** 97.41 → `97.41E-2`: the decimal digits stay as they are, which a division would not grant. */
function hundredth(value: number): string {
  const digits = String(value);
  return digits.includes('e') ? String(value / 100) : `${digits}E-2`;
}

function dayNumber(text: string): number | undefined {
  return isDay(text) && text >= firstSafeDay ? daysBetween(dayZero, text) : undefined;
}

/** A text typed as one, so that `=1+1` is never calculated. */
function textXml(attributes: string, text: string, texts: SharedTexts): string {
  const place = texts.place(text);
  if (place !== undefined) return `<c${attributes} t="s"><v>${place}</v></c>`;
  const kept = text.length > longestText ? `${text.slice(0, longestText - 5)}……（略）` : text;
  return `<c${attributes} t="inlineStr"><is>${textElement(kept)}</is></c>`;
}
