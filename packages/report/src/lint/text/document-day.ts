import { dayOf, isDay, type Day } from '@linfa/domain';
import type { TextDocument } from '../text-document.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { readLines, type LineReading } from './reading.ts';
import type { Span } from './spans.ts';

export interface DocumentDay extends Span {
  readonly day: Day;
  readonly line: number;
}

const labelled =
  /(?:成文|发文|印发|发布|公布|公开|生成|签发)(?:日期|时间)[:| \t]*((20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?)/;
const alone = /^\s*((20\d\d)年(\d{1,2})月(\d{1,2})日)\s*$/;
const aloneChinese =
  /^\s*(二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日)\s*$/;

/** The day a document bears: its 成文日期 in the first lines, else the date under the signature. */
export function documentDay(document: TextDocument): DocumentDay | undefined {
  const lines = readLines(document);
  for (const reading of lines.slice(0, 15)) {
    const found = dayIn(reading, labelled.exec(reading.text.slice(0, 1000)));
    if (found) return found;
  }
  for (const reading of lines.slice(-40).toReversed()) {
    if (reading.text.length > 40) continue;
    const found = dayIn(reading, alone.exec(reading.text)) ?? chineseDayIn(reading, aloneChinese.exec(reading.text));
    if (found) return found;
  }
  return undefined;
}

function dayIn({ line, text }: LineReading, match: RegExpExecArray | null): DocumentDay | undefined {
  if (!match) return undefined;
  const day = dayOf(Number(match[2]), Number(match[3]), Number(match[4]));
  const start = text.indexOf(match[1] as string, match.index);
  return isDay(day) ? { day, line: line.line, start, end: start + (match[1] as string).length } : undefined;
}

function chineseDayIn({ line, text }: LineReading, match: RegExpExecArray | null): DocumentDay | undefined {
  if (!match) return undefined;
  const [, all = '', tens = '', ones = '', month = '', date = ''] = match;
  const year = 2000 + 10 * digit(tens) + digit(ones);
  const day = dayOf(year, parseChineseNumber(month) ?? 0, parseChineseNumber(date) ?? 0);
  const start = text.indexOf(all);
  return isDay(day) ? { day, line: line.line, start, end: start + all.length } : undefined;
}

function digit(word: string): number {
  return parseChineseNumber(word.replace('○', '〇')) ?? 0;
}
