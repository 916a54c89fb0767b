import { wordChineseNumber } from '../lint/text/chinese-number.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * Numbers headings in order: 一、 （一） 1. （1）. Each level counts from one again under a new higher heading, so a
 * number is never skipped. Source: GB/T 9704-2012, 7.3.3.
 */
export function headingNumbers(): (level: HeadingLevel) => string {
  const counts = [0, 0, 0, 0];
  return (level) => {
    const ordinal = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = ordinal;
    counts.fill(0, level);
    return printNumber(level, ordinal);
  };
}

function printNumber(level: HeadingLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${wordChineseNumber(ordinal)}、`;
    case 2:
      return `（${wordChineseNumber(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}
