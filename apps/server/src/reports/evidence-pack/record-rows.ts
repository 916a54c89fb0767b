import type { EntityManager } from '@mikro-orm/core';
import { provenances } from '@linfa/domain';
import { recordSets, storedPer, type Cell as FigureCell, type RecordSetName } from '@linfa/figures';
import type { Cell } from '@linfa/report';
import type { PublicIds } from '../../crypto/public-id.ts';
import { query } from '../../database/sql.ts';
import { recordTable } from '../../figures/record-table.ts';
import { traceAll } from '../../figures/trace-cell.ts';
import { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { EditionContribution } from '../edition-contribution.entity.ts';
import type { Edition } from '../edition.entity.ts';
import type { UnitReport } from '../unit-report.ts';

const pageSize = 500;

/** What a list of records needs besides them. */
export interface RowContext {
  readonly em: EntityManager;
  readonly ids: PublicIds;
  /** Names of units by their row's id, filled as they are met. */
  readonly unitNames: Map<number, string>;
}

/** The records that a cell counts now: when, where and how much, by their sealed ids; nothing that says about whom. */
export async function* recordRowsNow(
  { em, ids, unitNames }: RowContext,
  report: UnitReport,
  cell: FigureCell,
): AsyncGenerator<Cell[]> {
  let number = 0;
  for await (const record of traceAll(em, cell, report.scopes.of(cell.period, cell.tree), pageSize)) {
    await nameUnits(em, unitNames, [record.unitId]);
    number += 1;
    yield [
      number,
      ids.seal(cell.set, record.recordId),
      unitNames.get(record.unitId) ?? '',
      record.day,
      record.amount / storedPer(cell),
      record.version,
      wordProvenance(record.provenance),
    ];
  }
}

/** The records that a signed figure was counted from, each with its version then and now. */
export async function* recordRowsSigned(
  { em, ids, unitNames }: RowContext,
  edition: Edition,
  figure: { readonly key: string; readonly strand: number },
  cell: FigureCell,
): AsyncGenerator<Cell[]> {
  let number = 0;
  for (let after = 0; ;) {
    const page = await em.find(
      EditionContribution,
      { edition: edition.id, figureKey: figure.key, strand: figure.strand, id: { $gt: after } },
      { orderBy: { id: 'asc' }, limit: pageSize, disableIdentityMap: true },
    );
    const now = await recordsNow(
      em,
      cell,
      page.map((one) => one.recordId),
    );
    await nameUnits(
      em,
      unitNames,
      [...now.values()].map((one) => one.unitId),
    );
    for (const one of page) {
      const record = now.get(one.recordId);
      number += 1;
      yield [
        number,
        ids.seal(cell.set, one.recordId),
        record ? (unitNames.get(record.unitId) ?? '') : '（记录已删除）',
        record?.day ?? null,
        one.amount / storedPer(cell),
        one.recordVersion,
        record === undefined ? '' : record.version === one.recordVersion ? '签发后未更正' : '签发后已更正',
      ];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}

interface RecordNow {
  readonly unitId: number;
  readonly day: string;
  readonly version: number;
}

async function recordsNow(
  em: EntityManager,
  cell: FigureCell,
  ids: readonly number[],
): Promise<Map<number, RecordNow>> {
  if (ids.length === 0) return new Map();
  const table = recordTable(em, cell.set);
  const dayField = 'field' in cell.window ? cell.window.field : cell.window.holding.from;
  const rows = await query(em, {
    text: `select t.id as id, ${table.column('unitId', 't')} as unitId, ${table.column(dayField, 't')} as day, t.version as version from ${table.table} t where t.id in (${ids.map(() => '?').join(',')})`,
    values: [...ids],
  });
  return new Map(
    rows.map((row) => [
      Number(row['id']),
      { unitId: Number(row['unitId']), day: String(row['day']).slice(0, 10), version: Number(row['version']) },
    ]),
  );
}

async function nameUnits(em: EntityManager, names: Map<number, string>, ids: readonly number[]): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => !names.has(id));
  if (unknown.length === 0) return;
  for (const unit of await em.find(OrgUnit, { id: { $in: unknown } }, { fields: ['name'] }))
    names.set(unit.id, unit.name);
}

function wordProvenance(code: string): string {
  return provenances[code as keyof typeof provenances] ?? code;
}

/** What one record of a set is called, for the head of its list. */
export function setLabel(set: RecordSetName): string {
  return recordSets[set].label;
}
