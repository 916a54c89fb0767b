import type { EntityManager } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError, wordPeriod, yearPeriod } from '@linfa/domain';
import { toNumber, wordValue, type FigureValue } from '@linfa/figures';
import {
  boundFigures,
  findLeftovers,
  linePlaces,
  linesOfDocument,
  lint,
  parseOutline,
  suppressDocument,
  type BoundFigure,
  type LinePlace,
  type Outline,
  type ReportKind,
} from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures, type FigureBatch, type FigureReadings } from '../figures/read-figures.ts';
import type { ActContext } from '../http/act-context.ts';
import { lintContext } from '../lint/lint-lists.ts';
import { signatureOf } from './edition-document.ts';
import { editionForReading } from './edition-for.ts';
import { lostFigures, withoutFigures } from './lost-figures.ts';
import { signedValues } from './signed-values.ts';
import { composeFrame, reportFrame, type ReportFrame } from './unit-report.ts';

type Preview = Answer<'reports', 'preview'>;

/**
 * What an outline that nobody has kept yet would print now, what is wrong with it and where, what is as it was last year,
 * and each figure's value of the year before. Both years together read each record set once. What is signed stays as it
 * was signed: no outline and no record of today changes it.
 * @throws RuleError `not-found`, those of `parseOutline` and `checkOutline`
 */
export async function previewOutline(context: ActContext, input: Received<'reports', 'preview'>): Promise<Preview> {
  const { em, today } = context;
  const edition = await editionForReading(context, input.edition);
  const { unit, year } = edition;
  const signed = signatureOf(edition);
  const outline = signed?.outline ?? parseOutline({ ...input.outline, kind: edition.kind });
  const { dictionary } = await dictionaryFor(em, unit, yearPeriod(year));
  const whole = withoutFigures(outline, lostFigures(outline, dictionary));
  const frame = await reportFrame(em, unit, year, edition.kind as ReportKind, today, whole);
  const before = await yearBefore(em, frame);
  const [now, then] = await readFigures(em, unit, frame.scopes, [frame, ...(before ? [before] : [])]);
  const readings = now as FigureReadings;
  const values = signed ? signedValues(signed, readings.values) : readings.values;
  const composed = await composeFrame(em, frame, { ...readings, values }, today);
  const { sources, leftOut } = composed;
  const document = signed?.document ?? composed.document;
  const lines = linesOfDocument(document);
  const places = linePlaces(document, sources);
  const origin = { year, paragraphs: new Set(edition.origin?.paragraphs ?? []) };
  return {
    document: (signed ? document : suppressDocument(document)) as Preview['document'],
    sources: [...sources],
    leftOut: leftOut.map((one) => ({ ...one, figures: [...one.figures] })),
    unprinted: frame.bound
      .filter(({ key }) => !document.figures.some((one) => one.key === key))
      .map((one) => ({
        key: one.key,
        name: one.name,
        text: textOf(one, values.get(one.key)),
        periodWord: wordPeriod(one.period),
      })),
    findings: lint(lines, lintContext(today, year)).map((one) => ({ ...one, at: placeOf(places, one) })),
    leftovers: findLeftovers(lines, origin)
      .map(({ line, start, end, ...leftover }) => ({ ...leftover, at: placeOf(places, { line, start, end }) }))
      .filter((one) => one.kind !== 'year' || isTyped(outline, one.at.block, one.text)),
    lastYear: before && then ? before.bound.map((one) => lastYearOf(one, then.values.get(one.key))) : [],
  };
}

/** Whether a year stands in a block as it is printed; where a mark prints it, it follows the report's year by itself. */
function isTyped(outline: Outline, block: number | undefined, text: string): boolean {
  return block === undefined || JSON.stringify(outline.blocks[block]).includes(text);
}

/** The same figures a year earlier; nothing where the unit was not there yet. */
async function yearBefore(em: EntityManager, frame: ReportFrame): Promise<FigureBatch | undefined> {
  const whole = yearPeriod(frame.year - 1);
  try {
    frame.scopes.of(whole);
  } catch (error) {
    if (error instanceof RuleError && error.code === 'unit-not-valid') return undefined;
    throw error;
  }
  const { dictionary } = await dictionaryFor(em, frame.unit, whole);
  return { bound: boundFigures(frame.outline, dictionary, frame.year - 1), dictionary, unbacked: true };
}

function lastYearOf(bound: BoundFigure, value: FigureValue | undefined): Preview['lastYear'][number] {
  return {
    key: bound.key,
    text: textOf(bound, value),
    value: value?.value ? toNumber(value.value) : null,
  };
}

function textOf({ unitWord, wording }: BoundFigure, value: FigureValue | undefined): string {
  return value?.card?.shortText ?? wordValue(value?.value ?? null, unitWord, wording);
}

/** Positions within the text of the block itself, without a heading's printed number. */
function placeOf(
  places: readonly LinePlace[],
  { line, start, end }: { readonly line: number; readonly start: number; readonly end: number },
): Preview['findings'][number]['at'] {
  const place = places[line - 1];
  if (!place) return { part: 'whole', start: 0, end: 0 };
  const { numbered = 0, ...where } = place;
  return { ...where, start: Math.max(0, start - numbered), end: Math.max(0, end - numbered) };
}
