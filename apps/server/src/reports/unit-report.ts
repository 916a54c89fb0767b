import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod, type Day, type Provenance, type UnitKind } from '@linfa/domain';
import type { Dictionary, FigureValue, RegisterShape } from '@linfa/figures';
import {
  boundFigures,
  checkOutline,
  composeWithSources,
  type BoundFigure,
  type Composed,
  type Outline,
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

/** What a unit's report of a year is made of, before anything is counted. */
export interface ReportFrame {
  readonly unit: OrgUnit;
  readonly year: number;
  readonly edition: Edition | null;
  readonly outline: Outline;
  readonly dictionary: Dictionary;
  readonly registers: readonly RegisterShape[];
  readonly scopes: UnitScopes;
  readonly bound: readonly BoundFigure[];
}

/** A unit's report of a year as the records give it now. */
export interface UnitReport extends ReportFrame, Composed {
  readonly values: ReadonlyMap<string, FigureValue>;
}

/**
 * Counts and composes a report. However many figures it prints, one statement counts them, and reads each record set once.
 * @throws RuleError `year-in-future`, `unit-not-valid`, `unknown-outline`, `outline-bad-figure`
 */
export async function unitReport(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
  given?: Outline,
): Promise<UnitReport> {
  const frame = await reportFrame(em, unit, year, kind, today, given);
  const { scopes, bound, dictionary } = frame;
  const [readings] = await readFigures(em, unit, scopes, [{ bound, dictionary }]);
  return composeFrame(em, frame, readings as FigureReadings, today);
}

/**
 * Finds and checks what a report is made of. `given` stands in the place of the outline that is kept.
 * @throws RuleError `year-in-future`, `unit-not-valid`, `unknown-outline`, those of `checkOutline`
 */
export async function reportFrame(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
  given?: Outline,
): Promise<ReportFrame> {
  const whole = yearPeriod(year);
  if (whole.from > today) throw new RuleError('year-in-future', { year });
  const scopes = await unitScopes(em, unit);
  scopes.of(whole);
  const edition = await em.findOne(Edition, { unit: unit.id, kind, year });
  const outline = given ?? edition?.outline ?? defaultOutline(kind, unit.kind);
  const { dictionary, registers } = await dictionaryFor(em, unit, whole);
  checkOutline(outline, dictionary);
  const bound = boundFigures(outline, dictionary, year);
  return { unit, year, edition, outline, dictionary, registers, scopes, bound };
}

/** Puts a report and its readings together. */
export async function composeFrame(
  em: EntityManager,
  frame: ReportFrame,
  { values, backing }: FigureReadings,
  today: Day,
): Promise<UnitReport> {
  const { unit, year, edition, outline, dictionary, registers } = frame;
  const { to } = yearPeriod(year);
  const composed = composeWithSources({
    outline,
    unit: {
      code: unit.code,
      name: await nameOn(em, unit, to < today ? to : today),
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
  return { ...frame, ...composed, values };
}
