import type { EntityManager } from '@mikro-orm/core';
import { cellKey, type Cell, type RecordSetName, type Scope } from '@linfa/figures';
import { join, none, query, textOrNull, type Sql } from '../database/sql.ts';
import { cellConditionSql, cellGroupSql, restParts, scopeSql, windowSql } from './cell-sql.ts';
import { coverWindows, windowWithinSql } from './cover-windows.ts';
import { rarestFirst } from './rarest-first.ts';
import { recordTable, type RecordTable } from './record-table.ts';

/** A cell with the subtree it is asked of. */
export interface CellInScope {
  readonly cell: Cell;
  readonly scope: Scope;
}

/** Cells told apart by key, grouped rows by their group. Numbers are in stored units. */
export type Tally = ReadonlyMap<string, number>;

/** As many as a result may safely have: SQLite takes 2,000, MySQL 4,096. */
const mostColumns = 1_000;

/**
 * Answers all cells with one grouped subselect a record set, however many figures there are, and all of these with one
 * statement: one way to the database and back, and every number from the same moment. Only thousands of cells need more.
 * @returns numbers by `cellKey`; absent groups are 0
 */
export async function tally(em: EntityManager, asked: readonly CellInScope[]): Promise<Tally> {
  const found = new Map<string, number>();
  for (const sets of packSets([...bySet(asked)])) {
    let columns = 0;
    const subselects = sets.map(([set, cells], index): Sql => {
      const { text, values } = tallySql(recordTable(em, set), cells, { firstColumn: columns });
      columns += cells.length;
      return { text: `(${text}) s${index}`, values };
    });
    const all = join(subselects, ' join ');
    const [row] = await query(em, { text: `select * from ${all.text}`, values: all.values });
    for (const [index, { cell }] of sets.flatMap(([, cells]) => cells).entries())
      found.set(cellKey(cell), Number(row?.[`c${index}`] ?? 0));
  }
  return found;
}

/** Record sets with their cells, in heaps that one statement can answer; a set is never torn. */
function packSets<Set extends readonly [RecordSetName, readonly CellInScope[]]>(sets: readonly Set[]): Set[][] {
  const heaps: Set[][] = [];
  let columns = Number.POSITIVE_INFINITY;
  for (const set of sets) {
    columns += set[1].length;
    if (columns > mostColumns) {
      heaps.push([]);
      columns = set[1].length;
    }
    heaps.at(-1)?.push(set);
  }
  return heaps;
}

/**
 * The same for each group of records: one statement a record set. Cells whose number is itself a subselect (`groupable`
 * says which) cannot be grouped so.
 * @param groupOf the SQL that records of a group have in common, of the table under the alias `t`
 * @returns group (empty where it is null) → numbers by `cellKey`
 */
export async function tallyBy(
  em: EntityManager,
  asked: readonly CellInScope[],
  groupOf: (table: RecordTable) => string,
): Promise<ReadonlyMap<string, Tally>> {
  const found = new Map<string, Map<string, number>>();
  for (const [set, cells] of bySet(asked)) {
    const table = recordTable(em, set);
    for (const row of await query(em, tallySql(table, cells, { group: groupOf(table) }))) {
      const group = textOrNull(row['g']) ?? '';
      const numbers = found.get(group) ?? new Map<string, number>();
      found.set(group, numbers);
      for (const [index, { cell }] of cells.entries())
        numbers.set(cellKey(cell), (numbers.get(cellKey(cell)) ?? 0) + Number(row[`c${index}`] ?? 0));
    }
  }
  return found;
}

/** Whether a cell's number is one aggregate over its rows. */
export function groupable(cell: Cell): boolean {
  return cell.aggregate.fn !== 'latest' && !(cell.aggregate.fn === 'cells' && cell.aggregate.take === 'least');
}

function bySet(asked: readonly CellInScope[]): Map<RecordSetName, CellInScope[]> {
  const sets = new Map<RecordSetName, CellInScope[]>();
  for (const one of asked) {
    const cells = sets.get(one.cell.set);
    if (cells) cells.push(one);
    else sets.set(one.cell.set, [one]);
  }
  return sets;
}

/**
 * Each cell a conditional aggregate over one scan of the union of their windows.
 * @param firstColumn the number of the first cell's column
 * @param group the SQL that the rows are grouped by, selected as `g`
 */
function tallySql(
  table: RecordTable,
  cells: readonly CellInScope[],
  { firstColumn = 0, group }: { readonly firstColumn?: number; readonly group?: string },
): Sql {
  const alias = 't';
  const scopes = [...new Map(cells.map(({ scope }) => [scope.places.join(' '), scope])).values()];
  const cover = coverWindows(cells.map(({ cell }) => cell.window));
  // What all cells share stands once, in the `where`.
  const conditions = rarestFirst(
    cells.map(({ cell, scope }) => [
      ...restParts(cell, scope, table, alias),
      windowWithinSql(cell.window, cover, table, alias),
      scopes.length > 1 ? scopeSql(scope, alias) : none,
    ]),
  );
  const selected = cells.map(({ cell, scope }, index): Sql => {
    const expression = aggregateSql(cell, scope, join(conditions[index] ?? [], ' and '), table, alias);
    return { text: `${expression.text} as c${firstColumn + index}`, values: expression.values };
  });
  const where = join(
    [either(scopes.map((scope) => scopeSql(scope, alias))), either(cover.map((one) => windowSql(one, table, alias)))],
    ' and ',
  );
  const groups = group === undefined ? [] : [{ text: `${group} as g`, values: [] }];
  const list = join([...groups, ...selected], ', ');
  // Subselects alone are one row by themselves; a scan would repeat it for each record, or for none lose it.
  if (!cells.some(({ cell }) => groupable(cell))) return { text: `select ${list.text}`, values: list.values };
  return {
    text: `select ${list.text} from ${table.table} ${alias} where ${where.text}${group === undefined ? '' : ` group by ${group}`}`,
    values: [...list.values, ...where.values],
  };
}

function aggregateSql(cell: Cell, scope: Scope, condition: Sql, table: RecordTable, alias: string): Sql {
  const { aggregate } = cell;
  const when = (value: string): string =>
    condition.text === '' ? value : `case when ${condition.text} then ${value} end`;
  const { values } = condition;
  switch (aggregate.fn) {
    case 'count':
      return { text: `count(${when('1')})`, values };
    case 'sum':
      return { text: `sum(${when(table.column(aggregate.measure, alias))})`, values };
    case 'distinct':
      return { text: `count(distinct ${when(table.column(aggregate.key, alias))})`, values };
    case 'cells': {
      if (aggregate.take === 'number') {
        const parts = cellGroupSql(cell, table, alias);
        return {
          text: `count(distinct ${when(parts.length === 1 ? parts[0]! : `concat(${parts.join(", ' ', ")})`)})`,
          values,
        };
      }
      const inner = cellConditionSql(cell, scope, table, 'i');
      return {
        text: `(select min(n) from (select count(*) as n from ${table.table} i where ${inner.text} group by ${cellGroupSql(cell, table, 'i').join(', ')}) least_of)`,
        values: inner.values,
      };
    }
    case 'latest': {
      const inner = cellConditionSql(cell, scope, table, 'i');
      const [measure, day, unit] = [
        table.column(aggregate.measure, 'i'),
        'field' in cell.window ? table.column(cell.window.field, 'i') : 'i.id',
        table.column('unitId', 'i'),
      ];
      return {
        text:
          `(select sum(v) from (select ${measure} as v, row_number() over (partition by ${unit} order by ${day} desc, i.id desc) as r` +
          ` from ${table.table} i where ${inner.text} and ${measure} is not null) latest_of where r = 1)`,
        values: inner.values,
      };
    }
  }
}

function either(pieces: readonly Sql[]): Sql {
  const joined = join(pieces, ' or ');
  return pieces.length > 1 ? { text: `(${joined.text})`, values: joined.values } : joined;
}
