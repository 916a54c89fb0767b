import type { Aggregate } from './cell.ts';

/** What one record adds to one cell. */
export interface Contribution {
  readonly recordId: number;
  readonly unitId: number;
  /** The day that placed it in the period; for lasting records the day they began. */
  readonly day: string;
  /** 1 for a count; the stored quantity for a sum, 0 when it is unknown; the value of a latest, whose record is known to have one. */
  readonly amount: number;
  /** What it is recognised by when things are counted once; null counts nothing. */
  readonly key: string | null;
}

/** Puts the contributions of a cell's records back together; gives exactly the cell's number. */
export function combine(aggregate: Aggregate, contributions: readonly Contribution[]): number {
  switch (aggregate.fn) {
    case 'count':
      return contributions.length;
    case 'sum':
      return contributions.reduce((sum, one) => sum + one.amount, 0);
    case 'distinct':
      return new Set(contributions.flatMap((one) => (one.key === null ? [] : [one.key]))).size;
    case 'cells': {
      const cells = new Map<string, number>();
      for (const one of contributions) {
        const cell = aggregate.every === 'month' ? `${one.unitId} ${one.day.slice(0, 7)}` : String(one.unitId);
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      if (aggregate.take === 'number') return cells.size;
      // Not Math.min(...): a nation has more cells than a call takes arguments.
      return cells.size === 0 ? 0 : [...cells.values()].reduce((least, count) => (count < least ? count : least));
    }
    case 'latest': {
      const last = new Map<number, Contribution>();
      for (const one of contributions) {
        const before = last.get(one.unitId);
        if (!before || one.day > before.day || (one.day === before.day && one.recordId > before.recordId))
          last.set(one.unitId, one);
      }
      return [...last.values()].reduce((sum, one) => sum + one.amount, 0);
    }
  }
}
