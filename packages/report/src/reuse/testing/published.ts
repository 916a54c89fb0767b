import { yearPeriod } from '@linfa/domain';
import {
  builtInFigures,
  describe,
  Dictionary,
  exact,
  registerFigures,
  reportedFigure,
  type Definition,
  type Exact,
  type FigureValue,
  type RegisterShape,
  type ReportedItem,
} from '@linfa/figures';
import { composeReport } from '../../compose/compose-report.ts';
import type { ReportDocument } from '../../document.ts';
import { boundFigures } from '../../outline/bound-figures.ts';
import type { Outline } from '../../outline/outline.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import type { FigureCandidate } from '../match-figures.ts';

export const places = ['shamian', 'nancun', 'xiejiawan', 'hetang', 'huanzhu'] as const;
export type Place = (typeof places)[number];

/** A published report as we tell it: its outline, its figures with their values, and the whole text. */
export interface Published {
  readonly outline: Outline;
  readonly year: number;
  readonly unitName: string;
  readonly dictionary: Dictionary;
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly document: ReportDocument;
  /** Every figure of the dictionary; those of the report with their values. */
  readonly candidates: readonly FigureCandidate[];
}

/** Test support; the test that calls reads the files of `seeds`. */
export function publishedReport(place: Place, read: (path: string) => string): Published {
  const json = (path: string): unknown => JSON.parse(read(path));
  const rows = read('published-figures.tsv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const { year, name } = {
    ...(json(`places/${place}/edition.json`) as object),
    ...firstUnit(json(`places/${place}/units.json`)),
  } as {
    year: number;
    name: string;
  };
  const outline = parseOutline(json(`places/${place}/outline.json`));
  const dictionary = new Dictionary([
    ...builtInFigures({ mediation: { refusedEntersTotal: false, source: '试' } }),
    ...(json('registers.json') as RegisterShape[]).flatMap(registerFigures),
    ...(json('reported-items.json') as ReportedItem[]).map(reportedFigure),
    ...(json(`places/${place}/figures.json`) as Definition[]),
  ]);
  const printed = new Map(
    rows.filter(([code]) => code === place).map((row) => [row[8] as string, decimal(row[4] as string)]),
  );
  const values = new Map(
    boundFigures(outline, dictionary, year).flatMap(({ key, definition, period }): [string, FigureValue][] => {
      const value = printed.get(key) ?? printed.get(definition.id);
      return value ? [[key, { definition, period, value, parts: [] }]] : [];
    }),
  );
  const byFigure = new Map([...values.values()].map((value) => [value.definition.id, value]));
  return {
    outline,
    year,
    unitName: name,
    dictionary,
    values,
    document: composeReport({
      outline,
      unit: { code: place, name, levelWord: '街道' },
      year,
      dictionary,
      values,
      day: `${year + 1}-01-20`,
      provenance: 'reconstructed',
    }),
    candidates: dictionary.all().map((definition) => ({
      definition,
      counts: describe(definition, dictionary),
      names: [
        definition.name,
        ...outline.figures.flatMap((one) => (one.figure === definition.id && one.name !== undefined ? [one.name] : [])),
      ],
      value: byFigure.get(definition.id) ?? {
        definition,
        period: yearPeriod(year),
        value: null,
        parts: [],
      },
    })),
  };
}

function firstUnit(units: unknown): { readonly name: string } {
  const [first] = (units as { units: { name: string }[] }).units;
  if (!first) throw new TypeError('a place has a unit');
  return { name: first.name };
}

function decimal(text: string): Exact {
  const [whole = '', fraction = ''] = text.split('.');
  return exact(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}
