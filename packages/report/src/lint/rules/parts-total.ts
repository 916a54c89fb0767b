import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import type { Quantity } from '../text/quantities.ts';
import { isCount } from '../text/rates.ts';
import { readLines, sentencesWithQuantities, type LineReading } from '../text/reading.ts';

/** Parts of a stated total add up to it. Parts that overlap (women, party members, 履行) or are said to be some are left alone. */
export const partsTotal: LintRule = {
  id: 'parts-total',
  severity: 'error',
  summary: '各部分之和与总数不符',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      sentencesWithQuantities(reading).flatMap(({ span, quantities }) => {
        const counts = quantities.filter(
          (quantity) => isCount(quantity) && !quantity.chinese && !reading.enclosure.bracketed[quantity.start],
        );
        if (counts.length < 3 || counts.length > 200) return [];
        return [...leading(reading, counts), ...trailing(reading, span.start, counts)];
      }),
    ),
};

const opens = /(?:其中|包括|分别为|分为|即|:)/;
const overlapping = /女|男|党员|民族|学历|持证|履行|确认|书面|口头|回访|新增|涉及|现场|线上|重点|重大|评为|获/;
const some = /主要|等|部分|以上/;
const remainder = /其他|其它|其余|另有|未|不|尚|在办|正在/;

/** 共120件,其中甲60件、乙60件 */
function leading(reading: LineReading, counts: readonly Quantity[]): Fault[] {
  const { text } = reading;
  const at = counts.findIndex((total, index) => {
    const next = counts[index + 1];
    return (
      next !== undefined &&
      next.unit === total.unit &&
      opens.test(text.slice(total.end, next.start)) &&
      text.slice(total.end, next.start).length <= 30
    );
  });
  if (at < 0) return [];
  const total = counts[at] as Quantity;
  const parts: Quantity[] = [];
  let listMark = '';
  for (const part of counts.slice(at + 1)) {
    if (part.unit !== total.unit) break;
    const last = parts.at(-1);
    if (last) {
      const between = text.slice(last.end, part.start);
      // a list parted by 、 ends where a comma begins another statement
      const mark = parts.length === 1 ? /^[、,和及]/ : listMark === '、' ? /^[、和及]/ : /^[,和及]/;
      if (!mark.test(between) || /[;。]|其中/.test(between)) break;
      if (parts.length === 1) listMark = between[0] as string;
    }
    parts.push(part);
  }
  if (parts.length < 2 || [total, ...parts].some(({ approximate }) => approximate !== '')) return [];
  const last = parts.at(-1) as Quantity;
  const named = text.slice(total.end, last.end);
  const sum = addUp(parts);
  if (sum === total.value || overlapping.test(named) || some.test(named + text.slice(last.end, last.end + 3)))
    return [];
  const complete =
    sum > total.value || parts.length >= 3 || remainder.test(text.slice((parts.at(-2) as Quantity).end, last.start));
  return complete ? [sumFault(reading, total, { start: total.start, end: last.end }, sum)] : [];
}

/** 甲60件、乙60件,合计120件 */
function trailing(reading: LineReading, from: number, counts: readonly Quantity[]): Fault[] {
  const { text } = reading;
  return counts.flatMap((total, index) => {
    if (index < 2 || !/(?:合计|共计|总计|合共) ?$/.test(text.slice(Math.max(from, total.start - 4), total.start)))
      return [];
    const parts: Quantity[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const part = counts[at] as Quantity;
      const after = text.slice(part.end, (parts[0] ?? total).start);
      if (part.unit !== total.unit || !/^[、,和及]/.test(after) || /[;。]/.test(after)) break;
      parts.unshift(part);
    }
    const [first] = parts;
    if (!first || parts.length < 2 || [total, ...parts].some(({ approximate }) => approximate !== '')) return [];
    const sum = addUp(parts);
    if (sum === total.value || /其中/.test(text.slice(first.start, total.start))) return [];
    return [sumFault(reading, total, { start: first.start, end: total.end }, sum)];
  });
}

function addUp(parts: readonly Quantity[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function sumFault(reading: LineReading, total: Quantity, span: { start: number; end: number }, sum: number): Fault {
  const { unit } = total;
  return faultAt(
    reading,
    span,
    `各部分加起来是${sum}${unit}，写的总数是${total.value}${unit}。`,
    '核对各部分和总数；如果只列了一部分，写明“等”或补上“其他×件”。',
  );
}
