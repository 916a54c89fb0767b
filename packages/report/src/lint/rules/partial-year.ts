import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { partialStretches } from '../text/partial-stretches.ts';
import { planLines } from '../text/plan.ts';
import { isCount } from '../text/quantities.ts';
import { readLines, sentencesWithQuantities, type LineReading } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';

/** A figure of fewer than twelve months in an annual report is not the year's figure. */
export const partialYear: LintRule = {
  id: 'partial-year',
  severity: 'warning',
  summary: '不满一年的数据当作全年数据',
  check: (document, context) => {
    const year = reportYear(document, context);
    const planned = planLines(document, year);
    return readLines(document).flatMap((reading, at) => (planned[at] ? [] : checkLine(reading, year)));
  },
};

function checkLine(reading: LineReading, year: number | undefined): Fault[] {
  return sentencesWithQuantities(reading).flatMap(({ span, quantities }) => {
    const sentence = reading.text.slice(span.start, span.end);
    return partialStretches(sentence, year).flatMap((stretch) => {
      const [start, end] = [span.start + stretch.start, span.start + stretch.end];
      const figure = quantities.find((quantity) => quantity.start >= end && isCount(quantity));
      if (!figure || reading.enclosure.title[start]) return [];
      const shown = reading.text.slice(figure.start, figure.end);
      return [
        faultAt(
          reading,
          { start, end },
          `“${shown}”等数据只统计到${reading.text.slice(start, end).replace(/^截[至止]/, '')}，不满一年，却放在年度报告里当作全年情况。`,
          '补报到12月31日的全年数据；确实只有这一期的，写明“全年数据待年报公布”一类的说明。',
        ),
      ];
    });
  });
}
