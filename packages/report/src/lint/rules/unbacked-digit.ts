import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { isHotline } from '../text/hotlines.ts';
import { readLines, type LineReading } from '../text/reading.ts';

/** Digits that are no figures: dates and plan periods, articles of law, document numbers, named things. */
const allowed: readonly RegExp[] = [
  /(?:19|20)\d\d(?:年度?)?[-—至到~]+(?:19|20)\d\d年?/g,
  /(?:19|20)\d\d年度?(?:\d{1,2}月(?:\d{1,2}日|底|末)?)?/g,
  /\d{1,2}月(?:\d{1,2}日|底|末|份)?/g,
  /(?:19|20)\d\d-\d{1,2}-\d{1,2}/g,
  /\d{1,2}·\d{1,2}/g,
  /第 ?\d+ ?(?:条|款|项|章|节|届|号|次|个五年|批|期|季度)/g,
  /〔20\d\d〕\d+号/g,
  /“[^”]{0,30}”/g,
  /《[^》]{0,120}》/g,
  /(?:附件|附表|表|图) ?\d+/g,
  /\d{1,2}:\d\d/g,
  /^(?:附件:)?\d{1,2}\. /g,
];

/** In our own drafts every number is bound to a figure; a typed digit is one nobody can trace. */
export const unbackedDigit: LintRule = {
  id: 'unbacked-digit',
  severity: 'error',
  summary: '手工输入的数字没有指标支撑',
  check: (document) => (document.origin === 'composed' ? readLines(document).flatMap(checkLine) : []),
};

function checkLine(reading: LineReading): Fault[] {
  const { line, text } = reading;
  if (!line.runs) return [];
  const covered = new Uint8Array(text.length);
  for (const pattern of allowed)
    for (const match of text.matchAll(pattern)) covered.fill(1, match.index, match.index + match[0].length);
  if (line.heading) covered.fill(1, 0, text.indexOf(line.heading.number) + line.heading.number.length);
  let at = 0;
  for (const run of line.runs) {
    if (run.figure !== undefined) covered.fill(1, at, at + run.text.length);
    at += run.text.length;
  }
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (covered[match.index] || isHotline(text, match.index, end) || isRowNumber(reading, match.index, end)) return [];
    return [
      faultAt(
        reading,
        { start: match.index, end },
        `“${match[0]}”是手工输入的数字，没有对应的指标，查不到依据。`,
        '删去后从指标目录插入对应的指标；目录里没有的，先登记台账或其他部门数据。',
      ),
    ];
  });
}

/** The first cell of a row may count the rows. */
function isRowNumber({ isRow, text }: LineReading, start: number, end: number): boolean {
  return isRow && start === 0 && text[end] === '\t';
}
