import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { isPlanHeading } from '../text/plan.ts';
import { openingOf, type LineReading } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';
import { sectionsOf } from '../text/sections.ts';

const about = /工作|建设|举措|成效|情况|不足|问题|回顾|总结|安排|打算|计划|思路/;
const otherBusiness = /以来|反馈|整改|督察|规划|纲要|方案|同期|相比/;

/** A top heading, or the title, that names a year names the report's; the heading of the arrangements the next one. */
export const headingYear: LintRule = {
  id: 'heading-year',
  severity: 'error',
  summary: '标题里的年份与报告年度不符',
  check: (document, context) => {
    const year = reportYear(document, context);
    if (year === undefined) return [];
    const faults: Fault[] = [];
    for (const section of sectionsOf(document)) {
      if (section.heading.level > 2) continue;
      const plan = isPlanHeading(section, year);
      for (const found of yearsIn(section.reading)) {
        // arrangements for a year that is over are plan-for-past-year's business
        if (plan ? found.year > year + 1 : found.year !== year)
          faults.push(yearFault(section.reading, found, plan ? year + 1 : year));
      }
    }
    for (const reading of openingOf(document)) {
      if (reading.line.heading || !/^.{0,50}报告\s*$/.test(reading.text)) continue;
      for (const found of yearsIn(reading)) if (found.year !== year) faults.push(yearFault(reading, found, year));
    }
    return faults;
  },
};

function yearsIn({ text, line, enclosure }: LineReading): { readonly year: number; readonly start: number }[] {
  const head = line.heading ? text.slice(0, line.text.indexOf(line.heading.title) + line.heading.title.length) : text;
  if (head.length > 80 || !about.test(head) || otherBusiness.test(head)) return [];
  return [...head.matchAll(/(?<![-—至~\d])(20\d\d)年(?!\d{1,2}月|[-—至~])/g)]
    .filter(
      (match) => !enclosure.title[match.index] && !enclosure.bracketed[match.index] && !enclosure.quoted[match.index],
    )
    .map((match) => ({ year: Number(match[1]), start: match.index }));
}

function yearFault(
  reading: LineReading,
  found: { readonly year: number; readonly start: number },
  wanted: number,
): Fault {
  return faultAt(
    reading,
    { start: found.start, end: found.start + 5 },
    `标题写的是${found.year}年，按本报告的年度应为${wanted}年。`,
    `核对年份，多半是沿用旧稿未改；确属笔误的改为“${wanted}年”。`,
  );
}
