import type { EntityManager } from '@mikro-orm/core';
import { yearPeriod } from '@linfa/domain';
import { questionsOf, type Dictionary } from '@linfa/figures';
import { boundFigures, type BoundFigure } from '@linfa/report';
import { dictionaryFor } from '../../figures/dictionary-for.ts';
import type { CellInScope } from '../../figures/tally.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { unitScopes, type UnitScopes } from '../../org-units/unit-scope.ts';
import { benchYear } from '../rows/row-maker.ts';
import { benchOutline } from './bench-outline.ts';

/** What the bench's report asks of a unit. */
export interface Asked {
  readonly unit: OrgUnit;
  readonly scopes: UnitScopes;
  readonly dictionary: Dictionary;
  readonly bound: readonly BoundFigure[];
  readonly cells: readonly CellInScope[];
}

export async function askedOf(em: EntityManager, code: string): Promise<Asked> {
  const unit = await findUnit(em, code);
  const scopes = await unitScopes(em, unit);
  const { dictionary } = await dictionaryFor(em, unit, yearPeriod(benchYear));
  const bound = boundFigures(benchOutline, dictionary, benchYear);
  const cells = questionsOf(bound, dictionary).cells.map((cell) => ({
    cell,
    scope: scopes.of(cell.period, cell.tree),
  }));
  return { unit, scopes, dictionary, bound, cells };
}
