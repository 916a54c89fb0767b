import type { FrozenContribution } from './frozen-edition.ts';

/** A record that a figure gained, lost, or that was changed after signing. */
export interface RecordDifference {
  readonly recordSet: string;
  readonly recordId: number;
  readonly change: 'added' | 'removed' | 'changed';
  /** As it was counted then and is counted now, in the first part of the figure where the two differ. */
  readonly signed: Counted | null;
  readonly now: Counted | null;
}

interface Counted {
  readonly version: number;
  readonly amount: number;
}

/** How the records behind each figure differ, by its key; a record in two strands of one figure is named once. */
export function compareContributions(
  before: Iterable<FrozenContribution>,
  now: Iterable<FrozenContribution>,
): Map<string, RecordDifference[]> {
  const then = new Map<string, FrozenContribution>();
  for (const one of before) then.set(contributionKey(one), one);
  const differences = new Map<string, Map<string, RecordDifference>>();
  const add = (signed: FrozenContribution | null, current: FrozenContribution | null): void => {
    const one = signed ?? current;
    if (!one) return;
    const { figureKey, recordSet, recordId } = one;
    const change = !signed ? 'added' : current ? 'changed' : 'removed';
    const own = differences.get(figureKey) ?? new Map<string, RecordDifference>();
    differences.set(figureKey, own);
    const key = `${recordSet} ${recordId}`;
    const known = own.get(key);
    // Gained by one part and lost or changed in another: the record itself was changed.
    own.set(key, {
      recordSet,
      recordId,
      change: known && known.change !== change ? 'changed' : change,
      signed: known?.signed ?? counted(signed),
      now: known?.now ?? counted(current),
    });
  };
  for (const one of now) {
    const key = contributionKey(one);
    const old = then.get(key);
    then.delete(key);
    if (!old || old.recordVersion !== one.recordVersion || old.amount !== one.amount) add(old ?? null, one);
  }
  for (const one of then.values()) add(one, null);
  return new Map([...differences].map(([key, own]) => [key, [...own.values()].sort(inOrder)]));
}

function counted(one: FrozenContribution | null): Counted | null {
  return one && { version: one.recordVersion, amount: one.amount };
}

function contributionKey(one: FrozenContribution): string {
  return JSON.stringify([one.figureKey, one.strand, one.recordSet, one.recordId]);
}

function inOrder(left: RecordDifference, right: RecordDifference): number {
  return left.recordSet < right.recordSet ? -1 : left.recordSet > right.recordSet ? 1 : left.recordId - right.recordId;
}
