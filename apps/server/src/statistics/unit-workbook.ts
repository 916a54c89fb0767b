import type { EntityManager } from '@mikro-orm/core';
import { monthsOf, yearPeriod, type Day } from '@linfa/domain';
import type { Definition } from '@linfa/figures';
import {
  boundFigure,
  returnDictionary,
  returnFigures,
  statisticsWorkbook,
  type ReportKind,
  type Workbook,
} from '@linfa/report';
import { readFigures, type FigureReadings } from '../figures/read-figures.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitReport } from '../reports/unit-report.ts';
import { figuresByCommunity, isCountedByUnit } from './figures-by-community.ts';

/**
 * The statistics behind a unit's report, from today's records: by community, by month and by type, with what each
 * figure means. For the unit's own use: small cells are not suppressed.
 */
export async function unitWorkbook(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
): Promise<{ workbook: Workbook; title: string }> {
  const report = await unitReport(em, unit, year, kind, today);
  const whole = yearPeriod(year);
  const { registers } = await dictionaryFor(em, unit, whole);
  const dictionary = returnDictionary(report.dictionary);
  const definitions = columnsOf(
    report.bound.map((one) => one.definition),
    (one) => isCountedByUnit(one, whole, dictionary),
  );
  const ids = [...new Set([...definitions.map((one) => one.id), ...returnFigures()])];
  // A year that is not over yet has no months to come.
  const months = monthsOf(whole).filter((month) => month.from <= today);
  // Seen from the whole year, so that a merger in it does not take its months apart.
  const readings = await readFigures(em, unit, report.scopes, [
    { dictionary, unbacked: true, bound: ids.map((id) => boundFigure(dictionary.get(id), whole)) },
    ...months.map((month) => ({
      dictionary,
      unbacked: true as const,
      tree: whole,
      bound: definitions.map((one) => boundFigure(one, month)),
    })),
  ]);
  const [ofYear, ...ofMonths] = readings as [FigureReadings, ...FigureReadings[]];
  const workbook = statisticsWorkbook({
    document: report.document,
    dictionary,
    registers,
    definitions,
    values: ofYear.values,
    byCommunity: await figuresByCommunity(em, report.scopes, definitions, whole, dictionary),
    byMonth: months.map((period, index) => ({ period, values: (ofMonths[index] as FigureReadings).values })),
    created: report.document.signature.day,
  });
  return { workbook, title: `${unit.name}${year}年度统计` };
}

/** The figures that the report prints and that can be counted community by community, each once. */
function columnsOf(printed: readonly Definition[], isCounted: (definition: Definition) => boolean): Definition[] {
  return [...new Map(printed.filter(isCounted).map((one) => [one.id, one])).values()];
}
