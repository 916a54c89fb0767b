import type { EntityManager } from '@mikro-orm/core';
import type { Cell, Contribution, Scope } from '@linfa/figures';
import { query, textOrNull } from '../database/sql.ts';
import { cellConditionSql } from './cell-sql.ts';
import { recordTable } from './record-table.ts';

/** A record in a figure's evidence: what it contributes, and where it comes from. */
export interface TracedRecord extends Contribution {
  readonly version: number;
  readonly provenance: string;
  readonly originSet: string | null;
  readonly originId: number | null;
}

export interface Page {
  /** Only records with a greater id: pages are stable while records are added. */
  readonly afterId?: number;
  readonly limit: number;
  /** What the first page counted, on a later one. */
  readonly counted?: { readonly value: number; readonly total: number };
}

/** The records behind one cell, in the order of their ids. Carries no personal data beyond the blind key. */
export async function traceCell(em: EntityManager, cell: Cell, scope: Scope, page: Page): Promise<TracedRecord[]> {
  const table = recordTable(em, cell.set);
  const condition = cellConditionSql(cell, scope, table, 't');
  const { aggregate } = cell;
  const amount = aggregate.fn === 'sum' || aggregate.fn === 'latest' ? table.column(aggregate.measure, 't') : '1';
  // Without a value there is nothing that could be the latest.
  const valued = aggregate.fn === 'latest' ? ` and ${amount} is not null` : '';
  const key = aggregate.fn === 'distinct' ? table.column(aggregate.key, 't') : 'null';
  const dayField = 'field' in cell.window ? cell.window.field : cell.window.holding.from;
  const rows = await query(em, {
    text:
      `select t.id as id, ${table.column('unitId', 't')} as unitId, ${table.column(dayField, 't')} as day, ${amount} as amount, ${key} as k,` +
      ` t.version as version, t.provenance as provenance, t.origin_set as originSet, t.origin_id as originId` +
      ` from ${table.table} t where ${condition.text}${valued} and t.id > ? order by t.id limit ${Math.trunc(page.limit)}`,
    values: [...condition.values, page.afterId ?? 0],
  });
  return rows.map((row) => ({
    recordId: Number(row['id']),
    unitId: Number(row['unitId']),
    day: String(row['day']).slice(0, 10),
    amount: Number(row['amount'] ?? 0),
    key: textOrNull(row['k']),
    version: Number(row['version']),
    provenance: String(row['provenance']),
    originSet: textOrNull(row['originSet']),
    originId: row['originId'] === null ? null : Number(row['originId']),
  }));
}

/** Every record behind a cell, page by page. */
export async function* traceAll(
  em: EntityManager,
  cell: Cell,
  scope: Scope,
  pageSize = 1000,
): AsyncGenerator<TracedRecord> {
  for (let afterId = 0; ;) {
    const page = await traceCell(em, cell, scope, { afterId, limit: pageSize });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    afterId = last.recordId;
  }
}
