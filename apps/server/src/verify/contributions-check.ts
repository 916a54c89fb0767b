import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { cellKey, combine, evidenceOf, type Cell } from '@linfa/figures';
import type { ReportKind } from '@linfa/report';
import { tally } from '../figures/tally.ts';
import { traceAll, type TracedRecord } from '../figures/trace-cell.ts';
import { Edition } from '../reports/edition.entity.ts';
import { unitReport, type UnitReport } from '../reports/unit-report.ts';
import type { Check, Problem } from './check.ts';

/** The promise of every figure: the records that it opens to combine to exactly the number that was counted. */
export const contributionsCheck: Check = {
  id: 'contributions',
  holds: '每个数字都与它所依据的记录逐条合计相等',
  async run(em, today) {
    let looked = 0;
    const problems: Problem[] = [];
    for (const edition of await em.find(Edition, {}, { populate: ['unit'], exclude: ['frozen'] })) {
      const where = `${edition.unit.name}${edition.year}`;
      const report = await composed(em, edition, today);
      if (report instanceof RuleError) {
        problems.push({ where, what: report.message });
        continue;
      }
      for (const { key, definition, period } of report.bound) {
        looked += 1;
        for (const evidence of evidenceOf(definition, period, report.dictionary)) {
          const what = evidence.kind === 'records' ? await differenceIn(em, report, evidence.cell) : undefined;
          if (what !== undefined) problems.push({ where: `${where}·${key}`, what });
        }
      }
    }
    return { looked, problems };
  },
};

/** The report, or why it cannot be composed: an outline that names what is not there, a unit that is not valid. */
async function composed(
  em: EntityManager,
  edition: Pick<Edition, 'unit' | 'year' | 'kind'>,
  today: Day,
): Promise<UnitReport | RuleError> {
  try {
    return await unitReport(em, edition.unit, edition.year, edition.kind as ReportKind, today);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

async function differenceIn(em: EntityManager, { scopes }: UnitReport, cell: Cell): Promise<string | undefined> {
  if (cell.tree && scopes.incomparable(cell.period, cell.tree) !== undefined) return undefined;
  const scope = scopes.of(cell.period, cell.tree);
  const records: TracedRecord[] = [];
  for await (const record of traceAll(em, cell, scope)) records.push(record);
  const counted = (await tally(em, [{ cell, scope }])).get(cellKey(cell)) ?? 0;
  const combined = combine(cell.aggregate, records);
  return counted === combined ? undefined : `统计为 ${counted}，逐条合计为 ${combined}`;
}
