import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { isPlanHeading, planLines } from '../text/plan.ts';
import { openingOf, readLines, type LineReading } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';
import { sectionsOf } from '../text/sections.ts';

const promised = /(20\d\d)年(?:度)?(?:[^,。;\d]{0,20})(?:计划|安排|打算)(?:[^,。;]{0,8})报告如下/;
const intended = /^ *(20\d\d)年度?,?[^。]{0,16}?(?:将|计划|打算|拟)/;

/** Arrangements are for the year after the one reported on. */
export const planForPastYear: LintRule = {
  id: 'plan-for-past-year',
  severity: 'error',
  summary: '工作安排针对的是已经过去的年度',
  check: (document, context) => {
    const year = reportYear(document, context);
    if (year === undefined) return [];
    const faults: Fault[] = [];
    const judge = (reading: LineReading, stated: string | undefined, start: number): void => {
      if (stated !== undefined && Number(stated) <= year && !reading.enclosure.title[start])
        faults.push(pastFault(reading, start, Number(stated), year));
    };
    for (const section of sectionsOf(document)) {
      if (!isPlanHeading(section, year)) continue;
      const match = /(?<![-—至~\d])(20\d\d)年(?!\d{1,2}月|[-—至~])/.exec(section.heading.title);
      if (match)
        judge(section.reading, match[1], section.reading.line.text.indexOf(section.heading.title) + match.index);
    }
    for (const reading of openingOf(document)) {
      const match = promised.exec(reading.text.slice(0, 3000));
      if (match) judge(reading, match[1], match.index);
    }
    const planned = planLines(document, year);
    readLines(document).forEach((reading, at) => {
      if (!planned[at] || reading.isRow) return;
      for (const { start, end } of reading.sentences) {
        const match = intended.exec(reading.text.slice(start, Math.min(end, start + 40)));
        if (match) judge(reading, match[1], start + match[0].indexOf(match[1] as string));
      }
    });
    return faults;
  },
};

function pastFault(reading: LineReading, start: number, stated: number, year: number): Fault {
  return faultAt(
    reading,
    { start, end: start + 5 },
    `这里是工作安排，写的却是${stated}年；本报告总结的是${year}年，安排应当针对${year + 1}年。`,
    `核对后改为“${year + 1}年”，并确认安排的内容也是下一年度的。`,
  );
}
