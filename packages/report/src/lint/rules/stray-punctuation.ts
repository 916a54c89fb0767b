import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { readLines, type LineReading } from '../text/reading.ts';

const doubled = /[,;:。、]{2,}/g;
const emptyAnd = /、(?=等(?![级额次效同待候于比保值候量分]))/g;

/** 、等 lists nothing after its mark; two marks in a row are one too many. */
export const strayPunctuation: LintRule = {
  id: 'stray-punctuation',
  severity: 'error',
  summary: '“、等”或重复的标点',
  check: (document) =>
    readLines(document).flatMap((reading) => [
      ...matches(
        reading,
        emptyAnd,
        1,
        '“等”前面的顿号后面没有列举的内容，可能漏写了一项。',
        '补上漏写的一项，或删去“等”前面的顿号。',
      ),
      ...matches(reading, doubled, 0, '标点重复。', '删去多余的标点；中间如果漏了字，补上。'),
    ]),
};

function matches(reading: LineReading, pattern: RegExp, more: number, why: string, fix: string): Fault[] {
  return [...reading.text.matchAll(pattern)]
    .filter(([marks]) => !/^。{3,}$/.test(marks))
    .map((match) => faultAt(reading, { start: match.index, end: match.index + match[0].length + more }, why, fix));
}
