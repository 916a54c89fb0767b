import { isDay, wordDay } from '@linfa/domain';
import { wordNumber } from '../words/word-number';
import type { Column, Entry, Register } from './use-register';

type Line = Pick<Entry, 'category' | 'status' | 'subject' | 'values' | 'texts'>;

/** What a line says in a column, in words. */
export function wordCell(column: Column, line: Line): string {
  if (column.type === 'number') {
    const held = line.values.find((one) => one.column === column.code);
    return held === undefined ? '' : wordNumber(held.amount, column.unitWord ?? '');
  }
  const text = textOf(column, line);
  if (column.type === 'day' && isDay(text)) return wordDay(text);
  return column.options.find(({ code }) => code === text)?.name ?? text;
}

export function wordCategory({ categories }: Register, { category }: Pick<Line, 'category'>): string {
  return categories.find(({ code }) => code === category)?.name ?? category ?? '';
}

function textOf(column: Column, line: Line): string {
  if (column.type === 'status' || column.type === 'subject') return line[column.type] ?? '';
  return line.texts.find((one) => one.column === column.code)?.text ?? '';
}
