import { maskName, type Period } from '@linfa/domain';
import { recordSets, type Filter } from '@linfa/figures';
import type { Cell } from '@linfa/report';
import { join, none, query, type Row, type Sql } from '../database/sql.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import { filterSql } from '../figures/filter-sql.ts';
import { recordTable } from '../figures/record-table.ts';
import type { FileContext } from '../http/file-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import type { ExportSource, SourceColumn } from './export-sources.ts';
import type { ExportColumn } from './export-template.entity.ts';
import { writeValue } from './write-value.ts';

/** Rows read by one statement: a hundred thousand take twenty. */
const pageRows = 5000;

export interface ExportAsked {
  readonly source: ExportSource;
  readonly columns: readonly ExportColumn[];
  readonly where: Filter | null;
  readonly unit: OrgUnit;
  readonly period: Period;
  /** Whether names and words are written as they are. */
  readonly reveal: boolean;
}

type Reader = Pick<FileContext, 'em' | 'keyring'>;

/** How many rows there are. */
export async function countRows({ em }: Reader, asked: ExportAsked): Promise<number> {
  const where = await conditionOf({ em }, asked);
  const [row] = await query(em, {
    text: `select count(*) as n from ${recordTable(em, asked.source.set).table} t where ${where.text}`,
    values: where.values,
  });
  return Number(row?.['n'] ?? 0);
}

/** The rows in order of day, then as they were entered; read page by page as they are written, never held. */
export async function* exportRows(
  { em, keyring }: Reader,
  asked: ExportAsked,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Cell[]> {
  const { source, columns } = asked;
  const { table } = recordTable(em, source.set);
  const where = await conditionOf({ em }, asked);
  const chosen = columns.map((column) => ({ column, of: sourceColumn(source, column) }));
  const joins = [...new Set(chosen.flatMap(({ of }) => (of.join === undefined ? [] : [of.join])))].join(' ');
  const day = dayOf(source);
  const limited = source.set === 'mediationCases' ? ', t.view_limit as view_limit' : '';
  const select = `select t.id as id, ${day} as at${limited}, ${chosen.map(({ of }, index) => `${of.sql} as c${index}`).join(', ')} from ${table} t join org_unit u on u.id = t.unit_id ${joins}`;
  let after: Sql = none;
  for (let left = most; left > 0;) {
    const limit = Math.min(pageRows, left);
    const condition = join([where, after], ' and ');
    const rows = await query(em, {
      text: `${select} where ${condition.text} order by ${day}, t.id limit ${limit}`,
      values: condition.values,
    });
    for (const row of rows) yield chosen.map(({ column, of }, index) => cellOf(row, index, column, of));
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    left -= rows.length;
    after = { text: `(${day} > ? or (${day} = ? and t.id > ?))`, values: [last['at'], last['at'], last['id']] };
  }

  function cellOf(row: Row, index: number, column: ExportColumn, of: SourceColumn): Cell {
    const stored = row[`c${index}`] as string | number | null | undefined;
    // Of a case whose view is limited an export says no more than that there is one.
    const hidden =
      (row['view_limit'] ?? null) !== null && (of.personal || /^(disputeType|file-number)$/.test(of.field));
    if (stored === null || stored === undefined || hidden) return null;
    if (of.sealed) return keyring.open(String(stored));
    if (!of.personal) return writeValue(stored, column, of);
    if (asked.reveal) return keyring.open(String(stored));
    return of.personal.as === 'name' ? maskName(keyring.open(String(stored))) : '（未显示）';
  }
}

export function sourceColumn(source: ExportSource, { field }: ExportColumn): SourceColumn {
  const found = source.columns.find((one) => one.field === field);
  if (!found) throw new Error(`${source.source} has no column ${field}`);
  return found;
}

function dayOf({ set, register }: ExportSource): string {
  if (register !== undefined) return 't.`day`';
  const { day, lasting } = recordSets[set];
  const field = day ?? lasting?.from ?? 'id';
  return `t.\`${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}\``;
}

async function conditionOf({ em }: Pick<Reader, 'em'>, { source, where, unit, period }: ExportAsked): Promise<Sql> {
  const table = recordTable(em, source.set);
  const scope = (await unitScopes(em, unit)).of(period);
  const { lasting } = recordSets[source.set];
  const time: Sql = lasting
    ? {
        text: `${table.column(lasting.from, 't')} <= ? and (${table.column(lasting.to, 't')} is null or ${table.column(lasting.to, 't')} > ?)`,
        values: [period.to, period.to],
      }
    : { text: `${dayOf(source)} >= ? and ${dayOf(source)} <= ?`, values: [period.from, period.to] };
  const book: Sql = source.register === undefined ? none : { text: 't.`register` = ?', values: [source.register] };
  const filter = where
    ? filterSql(where, { sql: (field) => table.column(field, 't'), nullable: table.nullable }, period.to)
    : none;
  return join([scopeSql(scope, 't'), time, book, filter], ' and ');
}
