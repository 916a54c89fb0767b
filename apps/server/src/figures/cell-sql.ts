import { lastCountedDay, type Day } from '@linfa/domain';
import { everything, type Across, type Cell, type Scope, type Window } from '@linfa/figures';
import { join, none, quote, type Sql } from '../database/sql.ts';
import { filterParts } from './filter-sql.ts';
import type { RecordTable } from './record-table.ts';

/** Rows whose place begins with one of the scope's places: one index range each. `~` sorts after every step. */
export function scopeSql(scope: Scope, alias: string): Sql {
  const place = `${alias}.\`place\``;
  const ranges = scope.places.map((one): Sql => ({
    text: `(${place} >= ? and ${place} < ?)`,
    values: [one, `${one}~`],
  }));
  const joined = join(ranges, ' or ');
  return ranges.length === 1 ? joined : { text: `(${joined.text})`, values: joined.values };
}

export function windowSql(window: Window, table: RecordTable, alias: string): Sql {
  if ('field' in window) {
    const day = table.column(window.field, alias);
    return { text: `(${day} >= ? and ${day} <= ?)`, values: [window.from, window.to] };
  }
  const [from, to] = [table.column(window.holding.from, alias), table.column(window.holding.to, alias)];
  return { text: `(${from} <= ? and (${to} is null or ${to} > ?))`, values: [window.on, window.on] };
}

/** What of a cell is not scope or window, each condition by itself: its filter, and the kind of unit it looks at. */
export function restParts(cell: Cell, scope: Scope, table: RecordTable, alias: string): Sql[] {
  const columns = { sql: (field: string) => table.column(field, alias), nullable: table.nullable };
  return [
    ...filterParts(cell.where ?? everything, columns, lastCountedDay(cell.period)),
    acrossSql(cell, scope, alias),
  ];
}

function acrossSql(cell: Cell, scope: Scope, alias: string): Sql {
  if (!cell.across) return none;
  const units = unitsOnDaySql(scope, cell.across, lastCountedDay(cell.period));
  return { text: `${alias}.unit_id in (select u.id from org_unit u where ${units.text})`, values: units.values };
}

/** The condition of `org_unit u`: of the kind (and trait) meant, in force on the day, and standing in the scope on it. */
export function unitsOnDaySql(scope: Scope, across: Across, on: Day): Sql {
  const range = scopeSql(scope, 'h');
  return join(
    [
      { text: `u.kind in (${across.kinds.map(() => '?').join(', ')})`, values: [...across.kinds] },
      across.trait === undefined ? none : { text: 'u.trait = ?', values: [across.trait] },
      { text: '(u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?))', values: [on, on] },
      {
        text: `exists (select 1 from org_unit_place h where h.unit_id = u.id and h.${quote('from')} <= ? and (h.${quote('to')} is null or h.${quote('to')} > ?) and ${range.text})`,
        values: [on, on, ...range.values],
      },
    ],
    ' and ',
  );
}

/** The whole condition of a cell's records. */
export function cellConditionSql(cell: Cell, scope: Scope, table: RecordTable, alias: string): Sql {
  return join(
    [scopeSql(scope, alias), windowSql(cell.window, table, alias), ...restParts(cell, scope, table, alias)],
    ' and ',
  );
}

/** The unit, or unit and month, that a frequency counts in. */
export function cellGroupSql(cell: Cell, table: RecordTable, alias: string): readonly string[] {
  const unit = table.column('unitId', alias);
  if (cell.aggregate.fn !== 'cells' || cell.aggregate.every === 'period' || !('field' in cell.window)) return [unit];
  return [unit, `substr(${table.column(cell.window.field, alias)}, 1, 7)`];
}
