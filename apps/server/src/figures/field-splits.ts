import type { Period } from '@linfa/domain';
import { fieldOf, questionsOf, recordSets, type Definition, type Dictionary } from '@linfa/figures';
import { groupable } from './tally.ts';

/** A way to take figures apart by what their records say. */
export interface FieldSplit {
  readonly field: string;
  readonly label: string;
  /** Words of its codes; null where the records hold the words themselves. */
  readonly codes: Readonly<Record<string, string>> | null;
}

/** The fields by which every one of the figures can be taken apart, in one statement a record set. */
export function fieldSplits(definitions: readonly Definition[], period: Period, dictionary: Dictionary): FieldSplit[] {
  const { cells, cards, across } = questionsOf(
    definitions.map((definition) => ({ definition, period })),
    dictionary,
  );
  if (cards.length > 0 || across.length > 0 || cells.length === 0 || !cells.every(groupable)) return [];
  const [first, ...others] = [...new Set(cells.map((cell) => cell.set))].map((set) => recordSets[set]);
  return Object.entries(first?.fields ?? {}).flatMap(([field, { kind, label }]): FieldSplit[] => {
    const found = first && fieldOf(first, field);
    if (kind !== 'code' || found?.kind !== 'code') return [];
    const shared = others.every((set) => {
      const other = fieldOf(set, field);
      return other?.kind === 'code' && other.codes === found.codes;
    });
    return shared ? [{ field, label, codes: found.codes ?? null }] : [];
  });
}

/** Why a figure cannot be counted for parts of a unit at once; null when it can. */
export function childRefusal(definition: Definition, period: Period, dictionary: Dictionary): string | null {
  const { cells } = questionsOf([{ definition, period }], dictionary);
  return cells.every(groupable) ? null : '“最新值”和“最少次数”须逐个单位查看';
}
