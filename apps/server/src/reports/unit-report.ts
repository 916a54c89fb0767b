import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod, type Day, type Provenance, type UnitKind } from '@linfa/domain';
import type { Dictionary, FigureValue } from '@linfa/figures';
import {
  boundFigures,
  checkOutline,
  composeReport,
  type BoundFigure,
  type Outline,
  type ReportDocument,
  type ReportKind,
} from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures, type FigureReadings } from '../figures/read-figures.ts';
import { unitScopes, type UnitScopes } from '../org-units/unit-scope.ts';
import { nameOn } from '../org-units/names-on.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Edition } from './edition.entity.ts';
import { levelWords } from './level-words.ts';
import { defaultOutline } from './shipped-outlines.ts';

/** A unit's report of a year as the records give it now. */
export interface UnitReport {
  readonly unit: OrgUnit;
  readonly edition: Edition | null;
  readonly outline: Outline;
  readonly dictionary: Dictionary;
  readonly scopes: UnitScopes;
  readonly bound: readonly BoundFigure[];
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly document: ReportDocument;
}

/**
 * Counts and composes a report. However many figures it prints, each record set costs one statement.
 * @throws RuleError `year-in-future`, `unit-not-valid`, `unknown-outline`, `outline-bad-figure`
 */
export async function unitReport(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
): Promise<UnitReport> {
  const whole = yearPeriod(year);
  if (whole.from > today) throw new RuleError('year-in-future', { year });
  const scopes = await unitScopes(em, unit);
  scopes.of(whole);
  const edition = await em.findOne(Edition, { unit: unit.id, kind, year });
  const outline = edition?.outline ?? defaultOutline(kind, unit.kind);
  const { dictionary, registers } = await dictionaryFor(em, unit, whole);
  checkOutline(outline, dictionary);
  const bound = boundFigures(outline, dictionary, year);

  const [readings] = await readFigures(em, unit, scopes, [{ bound, dictionary }]);
  const { values, backing } = readings as FigureReadings;
  const document = composeReport({
    outline,
    unit: {
      code: unit.code,
      name: await nameOn(em, unit, whole.to < today ? whole.to : today),
      levelWord: levelWords[unit.kind as UnitKind],
    },
    year,
    dictionary,
    registers,
    values,
    day: edition?.day ?? today,
    provenance: (edition?.provenance ?? unit.provenance) as Provenance,
    backing,
  });
  return { unit, edition, outline, dictionary, scopes, bound, values, document };
}
