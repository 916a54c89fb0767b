import type { EntityManager } from '@mikro-orm/core';
import { cellKey, type Cell, type RecordSetName, type Scope } from '@linfa/figures';
import { join, none, query, textOrNull, type Sql } from '../database/sql.ts';
import { cellConditionSql, cellGroupSql, restSql, scopeSql, windowSql } from './cell-sql.ts';
import { coverWindows, windowWithinSql } from './cover-windows.ts';
import { recordTable, type RecordTable } from './record-table.ts';

/** A cell with the subtree it is asked of. */
export interface CellInScope {
  readonly cell: Cell;
  readonly scope: Scope;
}

/** Cells told apart by key, grouped rows by their group. Numbers are in stored units. */
export type Tally = ReadonlyMap<string, number>;

/**
 * Answers all cells with one grouped statement a record set, however many figures there are.
 * @returns numbers by `cellKey`; absent groups are 0
 */
export async function tally(em: EntityManager, asked: readonly CellInScope[]): Promise<Tally> {
  const found = new Map<string, number>();
  // All are written before the first is sent: between answers the processor has turned to other things and is slow again.
  const statements = [...bySet(asked)].map(([set, cells]) => ({ cells, sql: tallySql(recordTable(em, set), cells) }));
  for (const { cells, sql } of statements) {
    const [row] = await query(em, sql);
    for (const [index, { cell }] of cells.entries()) found.set(cellKey(cell), Number(row?.[`c${index}`] ?? 0));
  }
  return found;
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
    for (const row of await query(em, tallySql(table, cells, groupOf(table)))) {
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

/** One statement: each cell a conditional aggregate over one scan of the union of their windows. */
function tallySql(table: RecordTable, cells: readonly CellInScope[], group?: string): Sql {
  const alias = 't';
  const scopes = unique([...new Set(cells.map(({ scope }) => scope))].map((scope) => scopeSql(scope, alias)));
  const cover = coverWindows(cells.map(({ cell }) => cell.window));
  const selected = cells.map(({ cell, scope }, index): Sql => {
    // What all cells share stands once, in the `where`; what most rows fail is asked first.
    const condition = join(
      [
        restSql(cell, scope, table, alias),
        windowWithinSql(cell.window, cover, table, alias),
        scopes.length > 1 ? scopeSql(scope, alias) : none,
      ],
      ' and ',
    );
    const expression = aggregateSql(cell, scope, condition, table, alias);
    return { text: `${expression.text} as c${index}`, values: expression.values };
  });
  const where = join([either(scopes), either(cover.map((one) => windowSql(one, table, alias)))], ' and ');
  const groups = group === undefined ? [] : [{ text: `${group} as g`, values: [] }];
  const list = join([...groups, ...selected], ', ');
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

function unique(pieces: readonly Sql[]): Sql[] {
  return [...new Map(pieces.map((one) => [JSON.stringify([one.text, one.values]), one])).values()];
}

function either(pieces: readonly Sql[]): Sql {
  const joined = join(pieces, ' or ');
  return pieces.length > 1 ? { text: `(${joined.text})`, values: joined.values } : joined;
}
