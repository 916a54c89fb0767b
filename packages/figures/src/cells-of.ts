import { isWholeMonths, precedingPeriod, previousYear, type Period } from '@linfa/domain';
import { cellOf, type Aggregate, type Cell } from './cell.ts';
import type { Definition, DefinitionOf, SetRef } from './definition.ts';
import { fieldOf } from './record-set.ts';
import { registerRef } from './register-ref.ts';
import { recordSets } from './sets/index.ts';

type Countable = Extract<Definition, { kind: 'count' | 'sum' | 'distinct' | 'as-of' | 'register' }>;

/** The one cell that a counted figure is. */
export function recordCell(definition: Countable, period: Period, tree?: Period): Cell {
  if (definition.kind === 'register')
    return cellOf(registerRef(definition), period, registerAggregate(definition), undefined, tree);
  return cellOf(definition.of, period, plainAggregate(definition), undefined, tree);
}

export function coveredCell(definition: DefinitionOf<'coverage'>, period: Period, tree?: Period): Cell {
  return cellOf(definition.of, period, { fn: 'distinct', key: 'unitId' }, definition.across, tree);
}

export function frequencyCell(
  definition: DefinitionOf<'frequency'>,
  period: Period,
  take: 'number' | 'least',
  tree?: Period,
): Cell {
  return cellOf(definition.of, period, { fn: 'cells', every: definition.every, take }, definition.across, tree);
}

/** The period that a change is measured from; undefined when an irregular period has nothing directly before it. */
export function comparedPeriod(definition: DefinitionOf<'change'>, period: Period): Period | undefined {
  if (definition.against === 'previous-year') return previousYear(period);
  return isWholeMonths(period) ? precedingPeriod(period) : undefined;
}

function plainAggregate(definition: Exclude<Countable, { kind: 'register' }>): Aggregate {
  if (definition.kind === 'sum') return { fn: 'sum', measure: definition.measure };
  if (definition.kind === 'distinct') return { fn: 'distinct', key: definition.key };
  if (definition.kind === 'as-of' && definition.measure !== undefined)
    return { fn: 'sum', measure: definition.measure };
  if (definition.kind === 'as-of' && definition.key !== undefined) return { fn: 'distinct', key: definition.key };
  return { fn: 'count' };
}

function registerAggregate(definition: Extract<Definition, { kind: 'register' }>): Aggregate {
  const measure = `values.${definition.column ?? ''}`;
  if (definition.take === 'sum') return { fn: 'sum', measure };
  if (definition.take === 'latest') return { fn: 'latest', measure };
  return definition.take === 'distinct' ? { fn: 'distinct', key: 'subject' } : { fn: 'count' };
}

/** How many stored units make one printed unit of the cell's number. */
export function storedPer(cell: Cell): number {
  if (cell.aggregate.fn !== 'sum' && cell.aggregate.fn !== 'latest') return 1;
  const field = fieldOf(recordSets[cell.set], cell.aggregate.measure);
  return field?.kind === 'measure' ? field.storedPer : 1;
}

/** A set reference's label, for parts and traces. */
export function labelOf(ref: SetRef): string {
  return recordSets[ref.set].label;
}
