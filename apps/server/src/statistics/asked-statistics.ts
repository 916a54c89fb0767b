import { RuleError, type Period } from '@linfa/domain';
import type { Definition } from '@linfa/figures';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { dictionaryFor, type FigureBook } from '../figures/dictionary-for.ts';
import type { ActContext } from '../http/act-context.ts';
import { figureReaders } from '../figures/figures.policy.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes, type UnitScopes } from '../org-units/unit-scope.ts';

export interface SeriesInput {
  readonly unit: string;
  readonly figures: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface AskedStatistics {
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly scopes: UnitScopes;
  readonly book: FigureBook;
  /** Each once, in the order that they were asked in. */
  readonly definitions: readonly Definition[];
}

/** @throws RuleError `bad-period`, `unknown-unit`, `not-allowed`, `unit-not-valid`, `unknown-figure`, `period-in-future` */
export async function askedStatistics(
  context: Pick<ActContext, 'em' | 'actor' | 'today'>,
  input: SeriesInput,
): Promise<AskedStatistics> {
  const period = shortPeriod(input.from, input.to);
  if (period.from > context.today) throw new RuleError('bad-period', { reason: '还没有开始' });
  const unit = await unitInReach(context, input.unit, figureReaders);
  const scopes = await unitScopes(context.em, unit);
  scopes.of(period);
  const book = await dictionaryFor(context.em, unit, period);
  const definitions = [...new Set(input.figures)].map((id) => book.dictionary.get(id));
  return { unit, period, scopes, book, definitions };
}
