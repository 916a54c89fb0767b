import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod } from '@linfa/domain';
import { boundFigure, type FigureCandidate, type Outline } from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures, type FigureReadings } from '../figures/read-figures.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { shippedOutlines } from './shipped-outlines.ts';

/**
 * Every figure that a unit may use in a year, with its value and what reports call it, for recognising typed numbers.
 * One statement a record set, as for a report. Where the unit did not exist yet, figures have no values.
 */
export async function figureCandidates(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  outlines: readonly Outline[] = [],
): Promise<FigureCandidate[]> {
  const whole = yearPeriod(year);
  const { dictionary } = await dictionaryFor(em, unit, whole);
  const definitions = dictionary.all();
  const names = namesIn([...shippedOutlines().values(), ...outlines]);
  const values = await valuesIn();
  return definitions.map((definition) => ({
    definition,
    names: [definition.name, ...(names.get(definition.id) ?? [])],
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

function namesIn(outlines: readonly Outline[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { figures } of outlines)
    for (const { figure, name } of figures)
      if (name !== undefined) names.set(figure, [...(names.get(figure) ?? []), name]);
  return names;
}
