import type { EntityManager } from '@mikro-orm/core';
import type { Across, Cell } from '@linfa/figures';
import { query } from '../database/sql.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';
import { unitsOnDaySql } from './cell-sql.ts';
import { traceAll } from './trace-cell.ts';

export interface UnitMark {
  readonly code: string;
  readonly name: string;
}

/** The units that a coverage is held against, told apart by whether any record covers them. */
export async function unitsAcrossList(
  em: EntityManager,
  scopes: UnitScopes,
  across: Across,
  on: string,
  coveredBy: Cell,
): Promise<{ covered: UnitMark[]; uncovered: UnitMark[] }> {
  const condition = unitsOnDaySql(scopes.of(coveredBy.period, coveredBy.tree), across, on);
  const rows = await query(em, {
    text: `select u.id as id, u.code as code, u.name as name from org_unit u where ${condition.text} order by u.place`,
    values: condition.values,
  });
  const withRecords = new Set<number>();
  for await (const record of traceAll(em, coveredBy, scopes.of(coveredBy.period, coveredBy.tree)))
    withRecords.add(record.unitId);
  const marks = rows.map((row) => ({
    id: Number(row['id']),
    mark: { code: String(row['code']), name: String(row['name']) },
  }));
  return {
    covered: marks.filter((one) => withRecords.has(one.id)).map((one) => one.mark),
    uncovered: marks.filter((one) => !withRecords.has(one.id)).map((one) => one.mark),
  };
}
