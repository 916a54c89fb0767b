import { isDay, RuleError } from '@linfa/domain';
import { walkXml } from '../walk-xml.ts';
import type { NumberMeaning } from './number-format.ts';
import { localName, unescaped } from './read-parts.ts';
import { numberValue, type CellValue, type SheetCell, type SheetRow } from './sheet-cell.ts';
import { unreadable } from './unpack-xlsx.ts';

const mostCells = 300_000;
const mostRow = 50_000;
const mostColumns = 200;

export interface SheetBasis {
  readonly texts: readonly string[];
  readonly formats: readonly NumberMeaning[];
  readonly from1904: boolean;
}

interface OpenCell {
  readonly type: string;
  readonly meaning: NumberMeaning;
  formula: boolean;
  content: string;
}

/** The rows of a sheet's part that hold anything. @throws RuleError `sheet-unreadable`, `sheet-too-large` */
export function readSheetPart(bytes: Uint8Array, basis: SheetBasis): SheetRow[] {
  const rows = new Map<number, (SheetCell | undefined)[]>();
  const merges: string[] = [];
  let [row, column, cells] = [0, -1, 0];
  let cell: OpenCell | undefined;
  let inContent = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const local = localName(name);
    if (local === 'row') [row, column] = [Number(attributes['r'] ?? row + 1), -1];
    else if (local === 'c') {
      const place = attributes['r'] === undefined ? undefined : placeOf(attributes['r']);
      [row, column] = place ?? [row, column + 1];
      const format = attributes['s'];
      cell = {
        type: attributes['t'] ?? 'n',
        meaning: format === undefined ? 'number' : (basis.formats[Number(format)] ?? 'number'),
        formula: false,
        content: '',
      };
    } else if (local === 'f' && cell) cell.formula = true;
    else if (local === 'v' || local === 't') inContent = true;
    else if (local === 'mergeCell') merges.push(attributes['ref'] ?? '');
  };
  const keep = (done: OpenCell): void => {
    const value = valueOf(done, basis);
    if (value === undefined && !done.formula) return;
    cells += 1;
    if (cells > mostCells || row > mostRow || column >= mostColumns)
      throw new RuleError('sheet-too-large', { reason: `最多${mostRow}行、${mostColumns}列` });
    const kept = rows.get(row) ?? [];
    kept[column] = { formula: done.formula, merged: false, ...(value && { value }) };
    rows.set(row, kept);
  };
  walkXml(
    bytes,
    {
      open,
      text: (text) => {
        if (inContent && cell) cell.content += text;
      },
      close: (name) => {
        const local = localName(name);
        if (local === 'v' || local === 't') inContent = false;
        if (local !== 'c' || !cell) return;
        keep(cell);
        cell = undefined;
      },
    },
    unreadable,
  );
  for (const range of merges) spread(rows, range, () => (cells += 1) > mostCells);
  return [...rows]
    .toSorted(([left], [right]) => left - right)
    .map(([number, found]) => ({ row: number, cells: Array.from(found) }));
}

/** `B3` → row 3, column 1. */
function placeOf(address: string): [number, number] {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (digits === '') throw unreadable(`单元格的位置“${address.slice(0, 20)}”不对`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits), column];
}

function valueOf({ type, meaning, content }: OpenCell, basis: SheetBasis): CellValue | undefined {
  if (type === 'inlineStr' || type === 'str') return textValue(unescaped(content));
  if (content === '') return undefined;
  if (type === 's') {
    const text = basis.texts[Number(content)];
    if (text === undefined) throw unreadable('文字索引不对');
    return textValue(text);
  }
  if (type === 'b') return { is: 'flag', flag: content.trim() === '1' };
  if (type === 'e') return { is: 'error', text: content };
  if (type === 'd') return isDay(content.slice(0, 10)) ? { is: 'day', day: content.slice(0, 10) } : textValue(content);
  const number = Number(content);
  if (!Number.isFinite(number)) throw unreadable(`“${content.slice(0, 20)}”不是数`);
  return numberValue(number, meaning, basis.from1904);
}

function textValue(text: string): CellValue | undefined {
  return text.trim() === '' ? undefined : { is: 'text', text };
}

/** What is merged shows the first cell's content in all of them. */
function spread(rows: Map<number, (SheetCell | undefined)[]>, range: string, tooMany: () => boolean): void {
  const [from, to = from] = range.split(':');
  const [top, left] = placeOf(from ?? '');
  const [bottom, right] = placeOf(to ?? '');
  const first = rows.get(top)?.[left];
  if (!first) return;
  // Beyond these limits nothing is read anyway.
  for (let row = top; row <= Math.min(bottom, mostRow); row += 1)
    for (let column = left; column <= Math.min(right, mostColumns - 1); column += 1) {
      if (tooMany()) throw new RuleError('sheet-too-large', { reason: '合并的单元格过多' });
      const kept = rows.get(row) ?? [];
      kept[column] = { ...first, merged: true };
      rows.set(row, kept);
    }
}
