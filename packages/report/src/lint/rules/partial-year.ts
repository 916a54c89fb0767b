import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { planLines } from '../text/plan.ts';
import { readLines, sentencesWithQuantities, type LineReading } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';

const cutOff = /截[至止](?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})日|(底|末))?/g;
const months = /(?:(20\d\d)年)?(?<!\d)1月?[-—~至到](\d{1,2})月(?:()())?(?!\d{0,2}日)/g;
const quarters = /(?:(20\d\d)年)?前(三)季度()()/g;

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
    return [cutOff, months, quarters].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].flatMap((match) => {
        const start = span.start + match.index;
        const end = start + match[0].length;
        const month = match[2] === '三' ? 9 : Number(match[2]);
        const wholeYear = month >= 12 && (match[3] === undefined || match[3] === '' || Number(match[3]) >= 31);
        const otherYear = match[1] !== undefined && year !== undefined && Number(match[1]) !== year;
        const figure = quantities.find(
          (quantity) => quantity.start >= end && !'年月日'.includes(quantity.unit || '年'),
        );
        if (wholeYear || otherYear || !figure || reading.enclosure.title[start]) return [];
        const shown = reading.text.slice(figure.start, figure.end);
        return [
          faultAt(
            reading,
            { start, end },
            `“${shown}”等数据只统计到${match[0].replace(/^截[至止]/, '')}，不满一年，却放在年度报告里当作全年情况。`,
            '补报到12月31日的全年数据；确实只有这一期的，写明“全年数据待年报公布”一类的说明。',
          ),
        ];
      }),
    );
  });
}
