import { addDays } from '@linfa/domain';
import type { Window } from '@linfa/figures';
import { join, none, type Sql } from '../database/sql.ts';
import { windowSql } from './cell-sql.ts';
import type { RecordTable } from './record-table.ts';

type Days = Extract<Window, { field: string }>;

/** Windows that together hold the days of all given: those of a field that touch or overlap become one. */
export function coverWindows(windows: readonly Window[]): Window[] {
  const spans: Days[] = [];
  const days = windows.filter((one): one is Days => 'field' in one);
  for (const one of days.toSorted((a, b) => a.field.localeCompare(b.field) || a.from.localeCompare(b.from))) {
    const last = spans.at(-1);
    if (last?.field === one.field && one.to <= last.to) continue;
    if (last?.field !== one.field || one.from > addDays(last.to, 1)) spans.push(one);
    else spans[spans.length - 1] = { ...last, to: one.to };
  }
  const holding = windows.filter((one) => !('field' in one));
  return [...spans, ...new Map(holding.map((one) => [JSON.stringify(one), one])).values()];
}

/** The rows of a window among rows of which each lies in one of the cover: what that says already is left out. */
export function windowWithinSql(window: Window, cover: readonly Window[], table: RecordTable, alias: string): Sql {
  const spans = cover.filter((one): one is Days => 'field' in one && 'field' in window && one.field === window.field);
  if (!('field' in window) || spans.length < cover.length)
    return cover.length > 1 ? windowSql(window, table, alias) : none;
  const day = table.column(window.field, alias);
  const [first, last] = [spans[0], spans.at(-1)];
  return join(
    [
      first?.from === window.from ? none : { text: `${day} >= ?`, values: [window.from] },
      last?.to === window.to ? none : { text: `${day} <= ?`, values: [window.to] },
    ],
    ' and ',
  );
}
