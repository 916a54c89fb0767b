import { isHotline } from './hotlines.ts';
import type { LineReading } from './reading.ts';

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

/** For each position of a line: does it stand in a date, a heading's number, a quoted title, or inside a bound figure? */
export function countless({ line, text }: LineReading): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const pattern of allowed)
    for (const match of text.matchAll(pattern)) covered.fill(1, match.index, match.index + match[0].length);
  if (line.heading) covered.fill(1, 0, text.indexOf(line.heading.number) + line.heading.number.length);
  let at = 0;
  for (const run of line.runs ?? []) {
    if (run.figure !== undefined) covered.fill(1, at, at + run.text.length);
    at += run.text.length;
  }
  return covered;
}

/** Whether the digits from `start` to `end` are a service line's, or number the rows of a table. */
export function isNamed({ isRow, text }: LineReading, start: number, end: number): boolean {
  return isHotline(text, start, end) || (isRow && start === 0 && text[end] === '\t');
}
