import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod, type Day, type UnitKind } from '@linfa/domain';
import { cellKey, evaluate, questionsOf, type Dictionary, type FigureValue } from '@linfa/figures';
import { boundFigures, composeReport, type BoundFigure, type FigureBacking, type Outline, type ReportDocument, type ReportKind } from '@linfa/report';
import { answerQuestions } from '../figures/answer-questions.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { backingCells, backingOf } from '../figures/figure-backing.ts';
import { unitScopes, type UnitScopes } from '../org-units/unit-scope.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Edition } from './edition.entity.ts';
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

const levelWords: Readonly<Record<UnitKind, string>> = {
  province: '省', city: '市', district: '区', street: '街道', town: '镇', community: '社区', village: '村', office: '科室',
};

/**
 * Counts and composes a report. However many figures it prints, each record set costs one statement.
 * @throws RuleError `year-in-future`, `unit-not-valid`, `unknown-outline`, `outline-bad-figure`
 */
export async function unitReport(em: EntityManager, unit: OrgUnit, year: number, kind: ReportKind, today: Day): Promise<UnitReport> {
  const whole = yearPeriod(year);
  if (whole.from > today) throw new RuleError('year-in-future', { year });
  const scopes = await unitScopes(em, unit);
  scopes.of(whole);
  const edition = await em.findOne(Edition, { unit: unit.id, kind, year });
  const outline = edition?.outline ?? defaultOutline(kind, unit.kind);
  const dictionary = await dictionaryFor(em, unit, whole);
  const bound = boundFigures(outline, dictionary, year);

  const questions = questionsOf(bound, dictionary);
  const backing = bound.flatMap((one) => backingCells(one.definition, one, dictionary));
  const cells = [...new Map([...questions.cells, ...backing].map((cell) => [cellKey(cell), cell])).values()];
  const answers = await answerQuestions(em, unit, scopes, { ...questions, cells });

  const values = new Map(bound.map((one) => [one.key, evaluate(one.definition, one.period, dictionary, answers)]));
  const backings = new Map<string, FigureBacking>(bound.map((one) => [one.key, backingOf(one, dictionary, answers, scopes)]));
  const document = composeReport({
    outline,
    unit: { code: unit.code, name: unit.name, levelWord: levelWords[unit.kind as UnitKind] },
    year,
    dictionary,
    values,
    day: edition?.day ?? today,
    provenance: 'recorded',
    backing: backings,
  });
  return { unit, edition, outline, dictionary, scopes, bound, values, document };
}
