import { readLines, type LineReading } from '../lint/text/reading.ts';
import type { TextDocument } from '../lint/text-document.ts';

const shortest = 12;

/**
 * What is left of a line when its numbers, dates, figures and marks are gone: two lines with the same key say the same,
 * whatever the year. Undefined for a line too short to tell.
 */
export function paragraphKey(reading: LineReading): string | undefined {
  const gone = new Uint8Array(reading.text.length);
  for (const { start, end } of reading.quantities) gone.fill(1, start, end);
  let at = 0;
  for (const run of reading.line.runs ?? []) {
    if (run.figure !== undefined) gone.fill(1, at, at + run.text.length);
    at += run.text.length;
  }
  const kept = [...reading.text].filter((_, index) => gone[index] === 0).join('');
  const prose = kept.replaceAll(/[\s\p{P}\p{S}\d〇零一二两三四五六七八九十百千余多约近]/gu, '');
  return prose.length < shortest ? undefined : digest(prose);
}

/** The keys of every paragraph of a text, to see later which of them nobody has touched. */
export function paragraphKeys(document: TextDocument): string[] {
  const keys = readLines(document)
    .filter((reading) => !standsByRight(reading, document))
    .flatMap((reading) => paragraphKey(reading) ?? []);
  return [...new Set(keys)];
}

/** Titles, headings and rows of tables are the same every year as they should be. */
export function standsByRight({ line, isRow }: LineReading, { title }: TextDocument): boolean {
  if (isRow || line.text.trim() === title) return true;
  const { heading } = line;
  return heading !== undefined && line.text.trim().length <= heading.number.length + heading.title.length + 2;
}

/** FNV-1a over 64 bits: the same on every machine, and short enough to keep one for each paragraph. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(36);
}
