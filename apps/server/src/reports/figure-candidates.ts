import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod } from '@linfa/domain';
import { describe } from '@linfa/figures';
import { boundFigure, type FigureCandidate, type Outline } from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures, type FigureReadings } from '../figures/read-figures.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { figureNames } from './figure-names.ts';
import { shippedOutlines } from './shipped-outlines.ts';

/**
 * Every figure that a unit may use in a year, with its value and what reports call it, for recognising typed numbers.
 * Each record set is read once, as for a report. Where the unit did not exist yet, figures have no values.
 */
export async function figureCandidates(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  outlines: readonly Outline[] = [],
): Promise<FigureCandidate[]> {
  const whole = yearPeriod(year);
  const { dictionary, registers } = await dictionaryFor(em, unit, whole);
  const definitions = dictionary.all();
  const names = figureNames([...shippedOutlines().values(), ...outlines]);
  const values = await valuesIn();
  return definitions.map((definition) => ({
    definition,
    names: [definition.name, ...(names.get(definition.id) ?? [])],
    counts: describe(definition, dictionary, registers),
    value: values?.get(definition.id),
  }));

  async function valuesIn(): Promise<FigureReadings['values'] | undefined> {
    const scopes = await unitScopes(em, unit);
    try {
      scopes.of(whole);
    } catch (error) {
      if (error instanceof RuleError && error.code === 'unit-not-valid') return undefined;
      throw error;
    }
    const bound = definitions.map((one) => boundFigure(one, whole));
    const [readings] = await readFigures(em, unit, scopes, [{ bound, dictionary, unbacked: true }]);
    return readings?.values;
  }
}
