import { wordDay, yearPeriod } from '@linfa/domain';
import { faultOfDocument } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import type { TextDocument } from '../text-document.ts';
import { documentDay } from '../text/document-day.ts';
import { partialStretches } from '../text/partial-stretches.ts';
import { planLines } from '../text/plan.ts';
import { isCount } from '../text/quantities.ts';
import { openingOf, readLines, type LineReading } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';

/**
 * A year's report of a day on which that year is not over lacks its last weeks. It may be so, where it says up to which
 * day it counts: once at its beginning, or wherever it counts something.
 */
export const yearNotOver: LintRule = {
  id: 'year-not-over',
  severity: 'warning',
  summary: '年度还没有过完，又没有写明数据截至哪一天',
  check: (document, context) => {
    const year = reportYear(document, context);
    if (year === undefined || !isOfWholeYear(document)) return [];
    const dated = documentDay(document)?.day;
    const day = dated ?? context.today;
    if (day >= yearPeriod(year).to || !countsWithoutCutOff(document, year)) return [];
    return [
      faultOfDocument(
        `${year}年还没有过完，${dated === undefined ? '今天' : '这份报告的日期'}是${wordDay(day)}，没有写明数据截至哪一天：读者会当作全年的数，而这一天以后的都没有算进去。`,
        `等${year}年过完再定稿签发；现在就要报的，在开头写明“以下数据截至${wordDay(day)}”。`,
      ),
    ];
  },
};

/** Not a report of a half-year, a quarter or some months; of texts that are not ours, not a plan either. */
function isOfWholeYear(document: TextDocument): boolean {
  const named = openingOf(document).find(({ text }) => text.length <= 60 && /报告|总结/.test(text))?.text;
  const title = document.title ?? named ?? '';
  if (/半年|季度|(?:\d|[一二三四五六七八九十])月/.test(title)) return false;
  return (
    document.origin === 'composed' || (/报告|总结/.test(title) && (!/计划|打算/.test(title) || title.includes('总结')))
  );
}

function countsWithoutCutOff(document: TextDocument, year: number): boolean {
  if (openingOf(document).some(({ text }) => partialStretches(text, year).length > 0)) return false;
  const planned = planLines(document, year);
  return readLines(document).some((reading, at) => !planned[at] && isOpenEnded(reading, year));
}

/** Whether something is counted in a line before a day is named up to which it counts. */
function isOpenEnded({ text, quantities }: LineReading, year: number): boolean {
  // In Chinese characters it is hardly a figure: 一起推进.
  const first = quantities.find((one) => !one.chinese && isCount(one));
  return first !== undefined && !partialStretches(text, year).some(({ end }) => end <= first.start);
}
