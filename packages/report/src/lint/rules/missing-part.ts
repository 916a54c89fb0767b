import { faultOfDocument } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import type { TextDocument } from '../text-document.ts';
import { reportsOnShortcomings } from '../text/part-shortcomings.ts';
import { reportsOnFirstResponsible } from '../text/part-first-responsible.ts';
import { promiseOfNextYear, reportsOnNextYear } from '../text/part-next-year.ts';
import { isLawGovernmentReport } from '../text/subject.ts';
import { reportYear } from '../text/report-year.ts';

const source = '《法治政府建设与责任落实督察工作规定》（中办、国办2019年印发）对年度报告内容的规定';

/**
 * The parts an annual report must have. A part is there when a heading or a paragraph reports on it, not when its
 * words occur in passing. Source: 法治政府建设与责任落实督察工作规定 (2019).
 */
export const missingPart: LintRule = {
  id: 'missing-part',
  severity: 'error',
  summary: '缺少必备内容（不足、第一责任人、下一年度安排）',
  check: (document, context) => {
    if (!isLawGovernmentReport(document)) return [];
    const year = reportYear(document, context);
    const faults: Fault[] = [];
    if (!reportsOnShortcomings(document, year))
      faults.push(missing('存在的不足和原因', '补写一部分，如实写明本年度存在的不足及其原因。'));
    if (!reportsOnFirstResponsible(document, year))
      faults.push(
        missing(
          '党政主要负责人履行推进法治建设第一责任人职责的情况',
          '补写主要负责人本年度亲自做了什么（部署、督办、述法等）；只在别处顺带提到“第一责任人”不算。',
        ),
      );
    if (!reportsOnNextYear(document, year)) faults.push(missingPlan(document, year));
    return faults;
  },
};

function missing(part: string, fix: string): Fault {
  return faultOfDocument(`没有“${part}”这一必备内容（依据：${source}）。`, fix);
}

function missingPlan(document: TextDocument, year: number | undefined): Fault {
  const promise = promiseOfNextYear(document);
  const next = year === undefined ? '下一年度' : `${year + 1}年`;
  const fault = missing(`${next}工作安排`, `补写${next}推进法治政府建设的主要安排。`);
  return promise === undefined ? fault : { ...fault, why: `${fault.why}开头写了“${promise}”，后文却没有。` };
}
