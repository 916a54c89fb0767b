import { lastCountedDay, RuleError, wordDay, wordPeriod, type Day, type Period } from '@linfa/domain';

/** A unit with where it stood in the tree, from when to when (`to` is the first day it no longer did). */
export interface UnitHistory {
  readonly id: number;
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly places: readonly { readonly place: string; readonly from: Day; readonly to: Day | null }[];
}

/** One unit became (part of) another on a day, the successor's first. After a split the predecessor may live on. */
export interface Succession {
  readonly kind: 'merge' | 'split' | 'rename';
  readonly predecessor: UnitHistory;
  readonly successorId: number;
  readonly on: Day;
}

/** Where a unit's records of a period lie: every row whose place begins with one of these. */
export interface Scope {
  readonly places: readonly string[];
  /** Units that were merged into this one and whose records of the period belong to it; shown beside the figure. */
  readonly mapping: readonly { readonly name: string; readonly on: Day }[];
}

/**
 * The subtree of a unit in a period's own tree. A row keeps the place it was written at, so a community that moved
 * away counts here before its move and elsewhere after it. A unit that merged into this one belongs to it, once the
 * merger has come: a past period knows nothing of a later one, unless it is looked at from `tree`, the later period that
 * it is compared with (上年同期) or a month of. A renamed unit is the same unit under either name.
 * @param successions those whose successor is the unit or one that became part of it, and the unit's own splits
 * @throws RuleError `unit-not-valid` when neither the unit nor a predecessor existed in the period;
 * `unit-changed` when the period is compared across a split, of which no records can be told to be whose.
 */
export function scopeOf(
  unit: UnitHistory,
  successions: readonly Succession[],
  period: Period,
  tree: Period = period,
): Scope {
  const [last, seenUntil] = [lastCountedDay(period), lastCountedDay(tree)];
  const places = new Set<string>();
  const mapping: Scope['mapping'][number][] = [];
  let existed = false;
  const take = (one: UnitHistory): void => {
    for (const { place, from, to } of one.places) {
      // Also where it stood before: what began there may end in the period, as a case accepted before a move does.
      if (from <= last) places.add(place);
      if (from <= last && (to === null || to > period.from)) existed = true;
    }
  };
  take(unit);
  // The earliest change is the one that is named, in whatever order they were read.
  const inOrder = successions.toSorted(
    (a, b) =>
      (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || a.predecessor.id - b.predecessor.id || a.successorId - b.successorId,
  );
  const seen = new Set<number>([unit.id]);
  const queue = [unit.id];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const one of inOrder) {
      if (one.kind === 'split') refuseAcrossSplit(one, id, unit, period, tree);
      const isKnownThen = one.kind === 'rename' || (one.kind === 'merge' && one.on <= seenUntil);
      if (!isKnownThen || one.successorId !== id || seen.has(one.predecessor.id)) continue;
      seen.add(one.predecessor.id);
      queue.push(one.predecessor.id);
      take(one.predecessor);
      if (one.on > period.from && one.predecessor.validFrom <= last)
        mapping.push({ name: one.predecessor.name, on: one.on });
    }
  }
  if (!existed) {
    const valid = `${wordDay(unit.validFrom)}至${unit.validTo === null ? '今' : wordDay(unit.validTo)}`;
    throw new RuleError('unit-not-valid', { unit: unit.name, period: wordPeriod(period), valid });
  }
  return { places: withoutNested([...places]), mapping };
}

function refuseAcrossSplit(split: Succession, id: number, unit: UnitHistory, period: Period, tree: Period): void {
  const isCompared = period.from < tree.from;
  if (!isCompared || split.on <= period.from || split.on > lastCountedDay(tree)) return;
  if (split.successorId !== id && split.predecessor.id !== id) return;
  const change = `${wordDay(split.on)}自${split.predecessor.name}分出${split.successorId === unit.id ? unit.name : '其他单位'}`;
  throw new RuleError('unit-changed', { unit: unit.name, change });
}

/** Drops places that lie under another of the list, so that no row is met twice. */
function withoutNested(places: readonly string[]): string[] {
  return places.filter((place) => !places.some((other) => other !== place && place.startsWith(other))).sort();
}

/** Characters of one step of a place. Places are fixed-width paths, so one index range covers a subtree. */
export const placeStep = 4;

/** The place of a child: its parent's followed by its number in base 36. @param number 1 to 1,679,615 */
export function childPlace(parent: string, number: number): string {
  return parent + number.toString(36).padStart(placeStep, '0');
}
