import { isDay } from '@linfa/domain';
import type { Cell } from '@linfa/report';
import { textOrNull } from '../database/sql.ts';
import type { SourceColumn } from './export-sources.ts';
import type { ExportColumn } from './export-template.entity.ts';

/** A stored value as the template wants it: a day in the platform's form, a code in its words, a number in its unit. */
export function writeValue(stored: unknown, { format, words }: ExportColumn, of: SourceColumn): Cell {
  // Four decimals are what any unit of measure has; a third of an hour has no end.
  if (of.kind === 'number') return Math.round((Number(stored) / (of.storedPer ?? 1)) * 10_000) / 10_000;
  if (of.kind === 'flag') {
    const yes = Number(stored) === 1;
    return format === 'one-zero' ? Number(yes) : (words?.[yes ? 'true' : 'false'] ?? (yes ? '是' : '否'));
  }
  const text = textOrNull(stored) ?? '';
  if (of.kind === 'day') return writeDay(text.slice(0, 10), format);
  if (of.kind !== 'code') return text;
  const own = words && Object.hasOwn(words, text) ? words[text] : undefined;
  if (own !== undefined) return own;
  return format === 'code' ? text : of.codes && Object.hasOwn(of.codes, text) ? (of.codes[text] ?? text) : text;
}

function writeDay(day: string, format: ExportColumn['format']): string {
  if (!isDay(day)) return day;
  const [year = '', month = '', date = ''] = day.split('-');
  if (format === 'compact-day') return `${year}${month}${date}`;
  return format === 'chinese-day' ? `${year}年${Number(month)}月${Number(date)}日` : day;
}
