import { fold } from './fold.ts';
import { parseChineseNumber, wordChineseNumber } from './chinese-number.ts';
import type { TextLine } from '../text-document.ts';

type Heading = NonNullable<TextLine['heading']>;
export type HeadingLevel = Heading['level'];

const forms: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^ *([一二三四五六七八九十]{1,3}) ?[、.]/ },
  { level: 2, pattern: /^ *\( ?([一二三四五六七八九十]{1,3}) ?\)[、.]?/ },
  { level: 3, pattern: /^ *(\d{1,2}) ?(?:、|\.(?!\d))/ },
  { level: 4, pattern: /^ *\( ?(\d{1,2}) ?\)[、.]?/ },
];

/**
 * A line that is a heading, or begins with one: 一、 （一） 1. （1） in full- or half-width marks. The title ends
 * at the first 。 when body text follows on the same line, as reports commonly have it.
 */
export function recogniseHeading(text: string): Heading | undefined {
  const folded = fold(text.slice(0, 400));
  for (const { level, pattern } of forms) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const word = match[1] ?? '';
    const ordinal = level <= 2 ? parseChineseNumber(word) : Number(word);
    if (ordinal === undefined || ordinal === 0) return undefined;
    const rest = text.slice(match[0].length);
    const stop = rest.indexOf('。');
    return {
      level,
      ordinal,
      number: text.slice(0, match[0].length).trim(),
      title: (stop < 0 ? rest : rest.slice(0, stop)).trim(),
    };
  }
  return undefined;
}

/** The number a heading of this level and ordinal carries in government layout. */
export function headingNumber(level: HeadingLevel, ordinal: number): string {
  if (level === 1) return `${wordChineseNumber(ordinal)}、`;
  if (level === 2) return `（${wordChineseNumber(ordinal)}）`;
  return level === 3 ? `${ordinal}.` : `（${ordinal}）`;
}
