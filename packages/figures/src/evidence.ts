import { lastCountedDay, type Period } from '@linfa/domain';
import type { Cell } from './cell.ts';
import { comparedPeriod, coveredCell, frequencyCell, labelOf, recordCell } from './cells-of.ts';
import type { Across, Definition } from './definition.ts';
import type { Dictionary } from './dictionary.ts';

/** One strand of a figure's evidence: a list of records, a card, or the units a coverage is held against. */
export type Evidence = { readonly label: string } & (
  | { readonly kind: 'records'; readonly cell: Cell }
  | { readonly kind: 'card'; readonly item: string; readonly period: Period; readonly addsOverUnits: boolean }
  | { readonly kind: 'units'; readonly across: Across; readonly on: string; readonly covered: Cell }
);

/** What the number opens down to: a ratio both parts, a coverage covered and uncovered units, a card its paper. */
export function evidenceOf(definition: Definition, period: Period, dictionary: Dictionary, tree?: Period): Evidence[] {
  const other = (id: string, prefix: string, at = period): Evidence[] =>
    evidenceOf(dictionary.get(id), at, dictionary, at === period ? tree : (tree ?? period)).map((one) => ({
      ...one,
      label: `${prefix}${dictionary.get(id).name}`,
    }));
  switch (definition.kind) {
    case 'count':
    case 'sum':
    case 'distinct':
    case 'as-of':
      return [{ kind: 'records', label: labelOf(definition.of), cell: recordCell(definition, period, tree) }];
    case 'register':
      return [{ kind: 'records', label: '台账', cell: recordCell(definition, period, tree) }];
    case 'coverage': {
      const cell = coveredCell(definition, period, tree);
      return [
        { kind: 'records', label: labelOf(definition.of), cell },
        {
          kind: 'units',
          label: definition.across.word,
          across: definition.across,
          on: lastCountedDay(period),
          covered: cell,
        },
      ];
    }
    case 'frequency': {
      const cell = frequencyCell(definition, period, 'least', tree);
      return [
        { kind: 'records', label: labelOf(definition.of), cell },
        {
          kind: 'units',
          label: definition.across.word,
          across: definition.across,
          on: lastCountedDay(period),
          covered: cell,
        },
      ];
    }
    case 'ratio':
      return [...other(definition.of, '分子：'), ...other(definition.over, '分母：')];
    case 'change': {
      const earlier = comparedPeriod(definition, period);
      return earlier === undefined
        ? []
        : [...other(definition.of, '本期：'), ...other(definition.of, '对比期：', earlier)];
    }
    case 'reported':
      return [
        {
          kind: 'card',
          label: definition.name,
          item: definition.item,
          period,
          addsOverUnits: definition.addsOverUnits === true,
        },
      ];
    case 'total':
      return definition.of.flatMap((id) => other(id, ''));
  }
}
