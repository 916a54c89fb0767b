import { cellKey, combine, evidenceOf } from '@linfa/figures';
import type { ReportKind } from '@linfa/report';
import { tally } from '../figures/tally.ts';
import { traceAll, type TracedRecord } from '../figures/trace-cell.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import { unitReport } from '../reports/unit-report.ts';
import type { Check, Problem } from './check.ts';

/** The promise of every figure: the records that it opens to combine to exactly the number that was counted. */
export const contributionsCheck: Check = {
  id: 'contributions',
  holds: '每个数字都与它所依据的记录逐条合计相等',
  async run(em, today) {
    let looked = 0;
    const problems: Problem[] = [];
    for (const edition of await em.find(Edition, {}, { populate: ['unit'], exclude: ['frozen'] })) {
      const report = await unitReport(em, edition.unit as OrgUnit, edition.year, edition.kind as ReportKind, today);
      for (const { key, definition, period } of report.bound) {
        looked += 1;
        for (const evidence of evidenceOf(definition, period, report.dictionary)) {
          if (evidence.kind !== 'records') continue;
          const { cell } = evidence;
          if (cell.tree && report.scopes.incomparable(cell.period, cell.tree) !== undefined) continue;
          const scope = report.scopes.of(cell.period, cell.tree);
          const records: TracedRecord[] = [];
          for await (const record of traceAll(em, cell, scope)) records.push(record);
          const counted = (await tally(em, [{ cell, scope }])).get(cellKey(cell)) ?? 0;
          const combined = combine(cell.aggregate, records);
          if (counted !== combined) problems.push({ where: `${edition.unit.name}${edition.year}·${key}`, what: `统计为 ${counted}，逐条合计为 ${combined}` });
        }
      }
    }
    return { looked, problems };
  },
};
