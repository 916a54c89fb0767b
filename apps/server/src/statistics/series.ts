import type { Answer, Received } from '@linfa/contract';
import { previousYear } from '@linfa/domain';
import {
  additivity,
  addExact,
  describe,
  divideExact,
  exact,
  kindWords,
  printExact,
  toNumber,
  type Definition,
  type Exact,
  type FigureValue,
} from '@linfa/figures';
import { boundFigure, ruleSentence } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { readFigures } from '../figures/read-figures.ts';
import { askedStatistics, type AskedStatistics } from './asked-statistics.ts';
import { childRows, fieldRows, monthRows, type SeriesRow } from './series-rows.ts';
import { fieldSplits } from '../figures/field-splits.ts';

type Asked = Received<'statistics', 'series'>;
type Series = Answer<'statistics', 'series'>;
type Cell = Series['rows'][number]['cells'][number];

/**
 * Figures of a unit as a table: by the units below, by month, or by what the records say; beside the same a year before.
 * For the unit's own use: small cells are not suppressed.
 * @throws RuleError as `askedStatistics`; `not-splittable`
 */
export async function series(context: Pick<ActContext, 'em' | 'actor' | 'today'>, input: Asked): Promise<Series> {
  const asked = await askedStatistics(context, input);
  const { scopes, period, definitions, book } = asked;
  const incomparable = input.compare ? (scopes.incomparable(previousYear(period), period) ?? null) : null;
  const compare = input.compare && incomparable === null;
  const rows = await rowsOf(context, asked, input, compare);
  const total = await totalRow(context, asked, compare);
  return {
    unit: { code: asked.unit.code, name: asked.unit.name },
    figures: definitions.map((one) => presentFigure(one, asked, input.split)),
    rows: rows.map((row) => presentRow(row, definitions)),
    total: presentRow(total, definitions),
    incomparable,
    fields: fieldSplits(definitions, period, book.dictionary).map(({ field, label }) => ({ field, label })),
  };
}

function rowsOf(
  context: Pick<ActContext, 'em' | 'today'>,
  asked: AskedStatistics,
  { split, field }: Asked,
  compare: boolean,
): Promise<SeriesRow[]> {
  if (split === 'month') return monthRows(context, asked, compare);
  return split === 'unit' ? childRows(context, asked, compare) : fieldRows(context, asked, field, compare);
}

async function totalRow(
  { em }: Pick<ActContext, 'em'>,
  { unit, scopes, book, definitions, period }: AskedStatistics,
  compare: boolean,
): Promise<SeriesRow> {
  const { dictionary } = book;
  const batch = (of: typeof period, tree?: typeof period) => ({
    dictionary,
    unbacked: true as const,
    ...(tree && { tree }),
    bound: definitions.map((one) => boundFigure(one, of)),
  });
  const [now, before] = await readFigures(em, unit, scopes, [
    batch(period),
    ...(compare ? [batch(previousYear(period), period)] : []),
  ]);
  const byId = (values: ReadonlyMap<string, FigureValue> = new Map()) =>
    new Map([...values.values()].map((one) => [one.definition.id, one]));
  return {
    key: 'total',
    label: '合计',
    unit: unit.code,
    now: byId(now?.values),
    before: before ? byId(before.values) : null,
  };
}

function presentFigure(
  definition: Definition,
  { book, period }: AskedStatistics,
  split: Asked['split'],
): Series['figures'][number] {
  const { wording, unitWord } = boundFigure(definition, period);
  const adds = additivity(definition, book.dictionary)[split === 'month' ? 'time' : 'units'];
  return {
    id: definition.id,
    name: definition.name,
    kindWord: kindWords[definition.kind],
    unitWord,
    definition: describe(definition, book.dictionary, book.registers),
    rule: ruleSentence(definition, wording, null, unitWord),
    notAdded: adds === true ? null : adds,
  };
}

function presentRow(
  { key, label, unit, now, before }: SeriesRow,
  definitions: readonly Definition[],
): Series['rows'][number] {
  return {
    key,
    label,
    unit,
    cells: definitions.map((one) => presentCell(one, now.get(one.id), before?.get(one.id))),
  };
}

function presentCell(definition: Definition, now: FigureValue | undefined, before: FigureValue | undefined): Cell {
  return {
    ...shown(definition, now?.value ?? null, now?.blankBecause ?? now?.card?.shortText),
    before: before ? shown(definition, before.value, before.blankBecause ?? before.card?.shortText) : null,
    change: now?.value && before?.value ? growth(now.value, before.value) : null,
  };
}

/** What is not known is blank with its reason, never 0. */
function shown(
  definition: Definition,
  value: Exact | null,
  because: string | undefined,
): { value: number | null; text: string } {
  if (value === null) return { value: null, text: because ?? '' };
  const percent = definition.unit === 'percent';
  const { unitWord } = boundFigure(definition, { from: '2000-01-01', to: '2000-12-31' });
  return { value: toNumber(value), text: `${printExact(value, percent ? 2 : 4)}${unitWord}` };
}

/** In per cent of the year before; null when that was 0. */
function growth(now: Exact, before: Exact): number | null {
  const grown = divideExact(addExact(now, exact(-before.top, before.over)), before);
  return grown ? toNumber(exact(grown.top * 100n, grown.over)) : null;
}
