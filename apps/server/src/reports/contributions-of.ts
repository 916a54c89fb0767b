import type { EntityManager } from '@mikro-orm/core';
import { evidenceOf } from '@linfa/figures';
import type { FrozenContribution } from '@linfa/report';
import { traceAll } from '../figures/trace-cell.ts';
import type { ReportFrame } from './unit-report.ts';

/** Every record behind the bound figures of a report, or behind one of them alone, as it is now. */
export async function contributionsOf(
  em: EntityManager,
  report: Pick<ReportFrame, 'bound' | 'dictionary' | 'scopes'>,
  only?: string,
): Promise<FrozenContribution[]> {
  const found: FrozenContribution[] = [];
  for (const { key, definition, period } of report.bound) {
    if (only !== undefined && key !== only) continue;
    for (const [strand, evidence] of evidenceOf(definition, period, report.dictionary).entries()) {
      if (evidence.kind !== 'records') continue;
      const { cell } = evidence;
      if (cell.tree && report.scopes.incomparable(cell.period, cell.tree) !== undefined) continue;
      for await (const record of traceAll(em, cell, report.scopes.of(cell.period, cell.tree)))
        found.push({
          figureKey: key,
          strand,
          recordSet: cell.set,
          recordId: record.recordId,
          recordVersion: record.version,
          amount: record.amount,
        });
    }
  }
  return found;
}
