import type { EntityManager } from '@mikro-orm/core';
import {
  lastCountedDay,
  precedingPeriod,
  previousYear,
  RuleError,
  type Day,
  type Period,
  type Provenance,
  type UnitKind,
} from '@linfa/domain';
import type { Dictionary } from '@linfa/figures';
import {
  boundFigure,
  mediationReturn,
  returnDictionary,
  returnFigures,
  type Incomparable,
  type ReportDocument,
  type ReturnPeriod,
} from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures, type FigureBatch, type FigureReadings } from '../figures/read-figures.ts';
import { nameOn } from '../org-units/names-on.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { levelWords } from '../reports/level-words.ts';

/**
 * The statistical return of people's mediation of a unit for a month, quarter or year.
 * @throws RuleError `year-in-future`, `unit-not-valid`, `split-not-total`
 */
export async function unitReturn(
  em: EntityManager,
  unit: OrgUnit,
  period: Period,
  today: Day,
): Promise<ReportDocument> {
  if (period.from > today) throw new RuleError('year-in-future', { year: period.from.slice(0, 7) });
  const scopes = await unitScopes(em, unit);
  scopes.of(period);
  const earlier = [previousYear(period), precedingPeriod(period)];
  const unavailable = earlier.map((one) => scopes.incomparable(one, period));
  const comparable = earlier.filter((_, index) => unavailable[index] === undefined);
  const batches = [await batchOf(em, unit, period)];
  for (const one of comparable) batches.push(await batchOf(em, unit, one, period));
  const readings = await readFigures(em, unit, scopes, batches);
  const read = (of: Period): ReturnPeriod => {
    const index = of === period ? 0 : comparable.indexOf(of) + 1;
    return {
      period: of,
      dictionary: (batches[index] as FigureBatch).dictionary,
      ...(readings[index] as FigureReadings),
    };
  };
  const compared = (index: number): ReturnPeriod | Incomparable => {
    const reason = unavailable[index];
    return reason === undefined ? read(earlier[index] as Period) : { unavailable: reason.replace(/。$/, '') };
  };
  const last = lastCountedDay(period);
  return mediationReturn({
    ...read(period),
    unit: {
      code: unit.code,
      name: await nameOn(em, unit, last < today ? last : today),
      levelWord: levelWords[unit.kind as UnitKind],
    },
    day: last < today ? today : last,
    provenance: unit.provenance as Provenance,
    previousYear: compared(0),
    preceding: compared(1),
  });
}

async function batchOf(em: EntityManager, unit: OrgUnit, period: Period, tree?: Period): Promise<FigureBatch> {
  const dictionary: Dictionary = returnDictionary((await dictionaryFor(em, unit, period)).dictionary);
  return {
    dictionary,
    bound: returnFigures().map((id) => boundFigure(dictionary.get(id), period)),
    ...(tree && { tree }),
  };
}
