import { monthsOf, previousYear, RuleError, type Period } from '@linfa/domain';
import { cellKey, evaluate, questionsOf, type Answers, type Definition, type FigureValue } from '@linfa/figures';
import { boundFigure } from '@linfa/report';
import { query } from '../database/sql.ts';
import { readFigures } from '../figures/read-figures.ts';
import { tallyBy } from '../figures/tally.ts';
import type { ActContext } from '../http/act-context.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import type { AskedStatistics } from './asked-statistics.ts';
import { childLength, figuresByChild } from './figures-by-child.ts';
import { childRefusal, fieldSplits, type FieldSplit } from '../figures/field-splits.ts';

type Values = ReadonlyMap<string, FigureValue>;
type Em = Pick<ActContext, 'em'>;

/** A line of a table of figures: what it is of, and its values by figure id. */
export interface SeriesRow {
  readonly key: string;
  readonly label: string;
  /** The unit to go on with, where the line is one that stands today. */
  readonly unit: string | null;
  readonly now: Values;
  /** A year before; null where that is not asked, or cannot be compared. */
  readonly before: Values | null;
}

/** The months of the period that have begun. Whatever the figures are: all months of a record set cost one statement. */
export async function monthRows(
  { em, today }: Em & { readonly today: string },
  { unit, scopes, book, definitions, period }: AskedStatistics,
  compare: boolean,
): Promise<SeriesRow[]> {
  const { dictionary } = book;
  const months = monthsOf(period).filter((month) => month.from <= today);
  const batch = (of: Period) => ({
    dictionary,
    unbacked: true as const,
    tree: period,
    bound: definitions.map((one) => boundFigure(one, of)),
  });
  const earlier = compare ? months.map(previousYear) : [];
  const readings = await readFigures(em, unit, scopes, [...months, ...earlier].map(batch));
  const valuesAt = (index: number): Values => byId(readings[index]?.values);
  return months.map((month, index) => ({
    key: month.from.slice(0, 7),
    label: `${Number(month.from.slice(0, 4))}年${Number(month.from.slice(5, 7))}月`,
    unit: null,
    now: valuesAt(index),
    before: compare ? valuesAt(months.length + index) : null,
  }));
}

/** What stands directly below the unit, in the order of the tree; those that left in the period, and its own records, last. */
export async function childRows({ em }: Em, asked: AskedStatistics, compare: boolean): Promise<SeriesRow[]> {
  const { unit, scopes, book, definitions, period } = asked;
  for (const definition of definitions) {
    const reason = childRefusal(definition, period, book.dictionary);
    if (reason !== null) throw new RuleError('not-splittable', { figure: definition.name, by: '单位', reason });
  }
  const now = await figuresByChild(em, unit, scopes, { definitions, period }, book.dictionary);
  const before = compare
    ? await figuresByChild(
        em,
        unit,
        scopes,
        { definitions, period: previousYear(period), tree: period },
        book.dictionary,
      )
    : null;
  const units = await childrenOf({ em }, asked);
  const rows = units
    .filter((one) => one.counts || now.places.has(one.place) || before?.places.has(one.place))
    .map((one): SeriesRow => ({
      key: one.place,
      label: one.stands ? one.name : `${one.name}（期内已变动）`,
      unit: one.stands ? one.code : null,
      now: now.at(one.place),
      before: before?.at(one.place) ?? null,
    }));
  if (!now.places.has('') && !before?.places.has('')) return rows;
  return [...rows, { key: '', label: '本级', unit: null, now: now.at(''), before: before?.at('') ?? null }];
}

interface Child {
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly stands: boolean;
  /** Whether it has a line even without a record; offices do not. */
  readonly counts: boolean;
}

async function childrenOf({ em }: Em, { unit, scopes, period }: AskedStatistics): Promise<Child[]> {
  const within = scopeSql(scopes.of(period), 'h');
  const rows = await query(em, {
    text: `select h.place as place, u.code as code, u.name as name, u.kind as kind, u.place as stands, u.valid_to as ended from org_unit_place h join org_unit u on u.id = h.unit_id
      where ${within.text} and length(h.place) = ${childLength(unit)} order by h.place`,
    values: within.values,
  });
  return rows.map((row) => {
    const stands = row['stands'] === row['place'] && row['ended'] === null;
    return {
      place: String(row['place']),
      code: String(row['code']),
      name: String(row['name']),
      stands,
      counts: stands && row['kind'] !== 'office',
    };
  });
}

/** By a code that the records carry, in the order of its list; codes that no record carries are left out. */
export async function fieldRows(
  { em }: Em,
  asked: AskedStatistics,
  field: string | undefined,
  compare: boolean,
): Promise<SeriesRow[]> {
  const { definitions, period, book, scopes } = asked;
  const splits = fieldSplits(definitions, period, book.dictionary);
  const split = splits.find((one) => one.field === field);
  if (!split)
    throw new RuleError('not-splittable', {
      figure: definitions.map((one) => one.name).join('、'),
      by: field ?? '类别',
      reason: splits.length === 0 ? '记录上没有共同的类别' : `可以按${splits.map((one) => one.label).join('、')}`,
    });
  const at = async (of: Period, tree?: Period): Promise<ReadonlyMap<string, Values>> => {
    const { cells } = questionsOf(
      definitions.map((definition) => ({ definition, period: of, ...(tree && { tree }) })),
      book.dictionary,
    );
    const numbers = await tallyBy(
      em,
      cells.map((cell) => ({ cell, scope: scopes.of(cell.period, cell.tree) })),
      (table) => table.column(split.field, 't'),
    );
    return new Map([...numbers].map(([code, tally]) => [code, valuesOf(definitions, asked, of, tree, tally)]));
  };
  const now = await at(period);
  const before = compare ? await at(previousYear(period), period) : null;
  const counted = (values: Values | undefined): boolean =>
    [...(values?.values() ?? [])].some((one) => one.value !== null && one.value.top !== 0n);
  return codesOf(split, [...now.keys(), ...(before?.keys() ?? [])])
    .filter((code) => counted(now.get(code)) || counted(before?.get(code)))
    .map((code) => ({
      key: code,
      label: code === '' ? '未填' : (split.codes?.[code] ?? code),
      unit: null,
      now: now.get(code) ?? valuesOf(definitions, asked, period, undefined, new Map()),
      before: before
        ? (before.get(code) ?? valuesOf(definitions, asked, previousYear(period), period, new Map()))
        : null,
    }));
}

function valuesOf(
  definitions: readonly Definition[],
  { book, scopes }: AskedStatistics,
  of: Period,
  tree: Period | undefined,
  tally: ReadonlyMap<string, number>,
): Values {
  const answers: Answers = {
    cell: (cell) => tally.get(cellKey(cell)) ?? 0,
    card: () => null,
    unitsAcross: () => 0,
    incomparable: scopes.incomparable,
  };
  return new Map(definitions.map((one) => [one.id, evaluate(one, of, book.dictionary, answers, tree)]));
}

function codesOf({ codes }: FieldSplit, found: readonly string[]): string[] {
  return [...new Set([...Object.keys(codes ?? {}), ...found.toSorted()])];
}

function byId(values: Values | undefined): Values {
  return new Map([...(values?.values() ?? [])].map((one) => [one.definition.id, one]));
}
