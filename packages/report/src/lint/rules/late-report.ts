import { wordDay } from '@linfa/domain';
import type { Deadline, LintRule } from '../rule.ts';
import { documentDay } from '../text/document-day.ts';
import { isLawGovernmentReport } from '../text/subject.ts';
import { reportYear } from '../text/report-year.ts';

const kinds = { 'to-superior': '报送上级', 'to-public': '向社会公开' } as const;

/** A report bears a day before its deadlines; the finding names each deadline missed and who set it. */
export const lateReport: LintRule = {
  id: 'late-report',
  severity: 'error',
  summary: '报告日期晚于报送或公开的期限',
  check: (document, context) => {
    const year = reportYear(document, context);
    const dated = documentDay(document);
    if (year === undefined || !dated || !isLawGovernmentReport(document)) return [];
    const missed = context.deadlines.filter((deadline) => {
      const due = dueDay(deadline, year);
      return (
        dated.day > due && deadline.validFrom <= due && (deadline.validTo === undefined || due <= deadline.validTo)
      );
    });
    if (missed.length === 0) return [];
    const named = missed
      .map(
        (deadline) => `${kinds[deadline.kind]}应在${wordDay(dueDay(deadline, year))}之前（依据：${deadline.source}）`,
      )
      .join('；');
    return [
      {
        line: dated.line,
        start: dated.start,
        end: dated.end,
        severity: missed.some(({ kind }) => kind === 'to-public') ? 'error' : 'warning',
        why: `${year}年度的报告，日期却是${wordDay(dated.day)}，${named}，${lateness(missed, year, dated.day)}。`,
        fix: '核对日期；确属逾期的，尽快报送、公开并向上级说明原因。',
      },
    ];
  },
};

function dueDay({ monthDay }: Deadline, year: number): string {
  return `${year + 1}-${monthDay}`;
}

function lateness(missed: readonly Deadline[], year: number, day: string): string {
  const due = missed.map((deadline) => dueDay(deadline, year)).toSorted()[0] as string;
  const months =
    (Number(day.slice(0, 4)) - Number(due.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(due.slice(5, 7)) -
    (day.slice(8) < due.slice(8) ? 1 : 0);
  return months > 0 ? `已晚${months}个多月` : '已经逾期';
}
