import { lastCountedDay, type Day, type Period } from '@linfa/domain';
import type { Across, SetRef } from './definition.ts';
import type { Filter } from './filter.ts';
import type { RecordSetName } from './record-set.ts';
import { recordSets } from './sets/index.ts';

/** Which records by time: by a day within two ends, or holding on a day. */
export type Window =
  | { readonly field: string; readonly from: Day; readonly to: Day }
  | { readonly holding: { readonly from: string; readonly to: string }; readonly on: Day };

export type Aggregate =
  | { readonly fn: 'count' }
  | { readonly fn: 'sum'; readonly measure: string }
  | { readonly fn: 'distinct'; readonly key: string }
  /** How many (unit × month, or unit) cells have a record, and the least count among them. */
  | { readonly fn: 'cells'; readonly every: 'month' | 'period'; readonly take: 'number' | 'least' }
  /** The value of the last record of each unit, added over units. */
  | { readonly fn: 'latest'; readonly measure: string };

/**
 * One number asked of one record set. All cells of a set become one SQL statement; the same cell, asked for its
 * records instead, is the evidence.
 */
export interface Cell {
  readonly set: RecordSetName;
  readonly window: Window;
  /** Its last counted day is what `cut-off` means in `where`; the unit's subtree is the one of this period. */
  readonly period: Period;
  /** Set when the period is compared with this later one, or is a part of it: units that merged into the unit by its end count with it. */
  readonly tree?: Period;
  readonly where: Filter;
  /** Only records of such units that stand in the subtree on the last counted day: those that `unitsAcross` counts. */
  readonly across?: Across;
  readonly aggregate: Aggregate;
}

/** The cell of a set reference in a period: by day for acts, as of the last counted day for lasting sets. */
export function cellOf(ref: SetRef, period: Period, aggregate: Aggregate, across?: Across, tree?: Period): Cell {
  const set = recordSets[ref.set];
  const lastCounted = lastCountedDay(period);
  const field = ref.on ?? set.day;
  const window: Window =
    set.lasting && ref.on === undefined
      ? { holding: set.lasting, on: lastCounted }
      : { field: field ?? '', from: period.from, to: lastCounted };
  return {
    set: ref.set,
    window,
    period,
    where: ref.where ?? { all: [] },
    aggregate,
    ...(across && { across }),
    ...(tree && { tree }),
  };
}

const keys = new WeakMap<Cell, string>();

/** The same question always has the same key, so that figures sharing a cell share its number. */
export function cellKey(cell: Cell): string {
  const known = keys.get(cell);
  if (known !== undefined) return known;
  const { set, window, where, across = null, aggregate, period, tree = null } = cell;
  const key = JSON.stringify([set, window, where, across, aggregate, period, tree]);
  keys.set(cell, key);
  return key;
}
