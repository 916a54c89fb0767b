import { period, unitWord, yearPeriod, type Period } from '@linfa/domain';
import type { Definition, Dictionary, Wording } from '@linfa/figures';
import { cutOffDay } from './cut-off-day.ts';
import { bindingKey, type Binding, type Outline } from './outline.ts';

/** A figure as a report prints it: what to ask, and how to word the answer. */
export interface BoundFigure {
  readonly key: string;
  readonly definition: Definition;
  /** The report's year with the binding's cut-off. */
  readonly period: Period;
  readonly name: string;
  readonly unitWord: string;
  readonly wording: Wording;
}

/**
 * Every figure that a report of that year binds, in the outline's order, so that all can be asked at once.
 * @throws RuleError `unknown-figure`, `bad-year`
 */
export function boundFigures(outline: Outline, dictionary: Dictionary, year: number): BoundFigure[] {
  return outline.figures.map((binding) => bindFigure(binding, dictionary.get(binding.figure), periodOf(binding, year)));
}

/** A figure printed under its own name and wording, outside any outline. */
export function boundFigure(definition: Definition, of: Period): BoundFigure {
  return bindFigure({ figure: definition.id }, definition, of);
}

function bindFigure(binding: Binding, definition: Definition, of: Period): BoundFigure {
  return {
    key: bindingKey(binding),
    definition,
    period: of,
    name: binding.name ?? definition.name,
    unitWord: binding.unitWord ?? definitionUnitWord(definition),
    wording: binding.wording ?? defaultWording(definition),
  };
}

/** The word that a figure's number is printed with unless a report says otherwise. */
export function definitionUnitWord(definition: Definition): string {
  return definition.unitWord ?? unitWord(definition.unit);
}

/** A computed rate would print four decimals exactly; two are what returns print. Reported ones stay as reported. */
export function defaultWording(definition: Definition): Wording {
  if (definition.wording) return definition.wording;
  const computed = definition.unit === 'percent' && definition.kind !== 'reported' && definition.kind !== 'register';
  return computed ? { style: 'percent', decimals: 2 } : { style: 'exact' };
}

function periodOf(binding: Binding, year: number): Period {
  const whole = yearPeriod(year);
  return binding.cutOff === undefined ? whole : period(whole.from, whole.to, cutOffDay(binding.cutOff, year));
}
