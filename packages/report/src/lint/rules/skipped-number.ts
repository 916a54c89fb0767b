import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { parseChineseNumber, wordChineseNumber } from '../text/chinese-number.ts';
import { headingNumber, type HeadingLevel } from '../text/heading.ts';
import { readLines, type LineReading } from '../text/reading.ts';

/** Numbers of headings, and of 一是 二是 …, run on by one; a list may begin again at one. */
export const skippedNumber: LintRule = {
  id: 'skipped-number',
  severity: 'error',
  summary: '标题编号或“一是、二是”跳号、重号',
  check: (document) => {
    const faults: Fault[] = [];
    const last: Partial<Record<HeadingLevel | 'item', number>> = {};
    // some reports count 1. 2. 3. through the whole text, whatever heading stands above
    const running: Partial<Record<HeadingLevel, number>> = {};
    for (const reading of readLines(document)) {
      const { heading } = reading.line;
      if (heading) {
        const expected = (last[heading.level] ?? 0) + 1;
        const runsOn = heading.level >= 3 && heading.ordinal === (running[heading.level] ?? 0) + 1;
        if (heading.ordinal !== expected && heading.ordinal !== 1 && !runsOn)
          faults.push(headingFault(reading, heading.level, expected));
        last[heading.level] = heading.ordinal;
        running[heading.level] = heading.ordinal;
        for (const deeper of [2, 3, 4] as const) if (deeper > heading.level) delete last[deeper];
        delete last.item;
      }
      // attachments count 附件：1. … 2. … on lines of their own
      const attachment = /^ *附件: *(\d{1,2})[.、]/.exec(reading.text);
      if (attachment) last[3] = Number(attachment[1]);
      if (!reading.isRow) last.item = checkItems(reading, last.item, faults);
    }
    return faults;
  },
};

function headingFault(reading: LineReading, level: HeadingLevel, expected: number): Fault {
  const { number, ordinal } = reading.line.heading as NonNullable<LineReading['line']['heading']>;
  const start = reading.line.text.indexOf(number);
  const wanted = headingNumber(level, expected);
  const why =
    ordinal >= expected
      ? `标题编号跳到“${number}”，前面缺少“${wanted}”。`
      : `标题编号“${number}”与前面重复或倒序，按顺序应为“${wanted}”。`;
  return faultAt(
    reading,
    { start, end: start + number.length },
    why,
    `核对是否漏了一部分内容；没有漏的，改为“${wanted}”并顺改后面的编号。`,
  );
}

const item = /(?:^|[。;:,]) *([一二三四五六七八九十]{1,3})(是)(?!否)/g;

function checkItems(reading: LineReading, before: number | undefined, faults: Fault[]): number | undefined {
  let last = before;
  for (const match of reading.text.matchAll(item)) {
    const word = match[1] as string;
    const ordinal = parseChineseNumber(word) ?? 0;
    const start = match.index + match[0].length - word.length - 1;
    if (last !== undefined && ordinal !== 1 && ordinal !== last + 1) {
      const wanted = `${wordChineseNumber(last + 1)}是`;
      faults.push(
        faultAt(
          reading,
          { start, end: start + word.length + 1 },
          `分项从“${wordChineseNumber(last)}是”接到“${word}是”，按顺序应为“${wanted}”。`,
          `核对是否漏项；没有漏的，改为“${wanted}”并顺改后面各项。`,
        ),
      );
    }
    last = ordinal;
  }
  return last;
}
