import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { countless, isNamed } from '../text/countless.ts';
import { readLines, type LineReading } from '../text/reading.ts';

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
  const covered = countless(reading);
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (covered[match.index] || isNamed(reading, match.index, end)) return [];
    return [
      faultAt(
        reading,
        // With its unit, since the figure that takes its place brings one.
        { start: match.index, end: reading.quantities.find(({ start }) => start === match.index)?.end ?? end },
        `“${match[0]}”是手工输入的数字，没有对应的指标，查不到依据。`,
        '选中这个数，点“插入指标（#）”换成指标；没有这个指标的，定义新指标或向科室要。',
      ),
    ];
  });
}
