import type { EntityManager } from '@mikro-orm/core';
import { lastCountedDay, type Period } from '@linfa/domain';
import {
  cellKey,
  communities,
  evaluate,
  questionsOf,
  type Answers,
  type Definition,
  type Dictionary,
  type FigureValue,
} from '@linfa/figures';
import type { CommunityValues } from '@linfa/report';
import { unitsOnDaySql } from '../figures/cell-sql.ts';
import { groupable, tallyBy } from '../figures/tally.ts';
import { query } from '../database/sql.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';

/** Whether a figure can be counted for all communities in one grouped statement: records only, no cards, no other units. */
export function isCountedByUnit(definition: Definition, period: Period, dictionary: Dictionary): boolean {
  const { cells, cards, across } = questionsOf([{ definition, period }], dictionary);
  return cards.length === 0 && across.length === 0 && cells.every((cell) => groupable(cell) && cell.tree === undefined);
}

/** The figures of each community of a unit, in the order of the tree: one statement a record set, however many there are. */
export async function figuresByCommunity(
  em: EntityManager,
  scopes: UnitScopes,
  definitions: readonly Definition[],
  period: Period,
  dictionary: Dictionary,
): Promise<CommunityValues[]> {
  const { cells } = questionsOf(
    definitions.map((definition) => ({ definition, period })),
    dictionary,
  );
  const scope = scopes.of(period);
  const byUnit = await tallyBy(
    em,
    cells.map((cell) => ({ cell, scope })),
    (table) => table.column('unitId', 't'),
  );
  const condition = unitsOnDaySql(scope, communities, lastCountedDay(period));
  const units = await query(em, {
    text: `select u.id as id, u.code as code, u.name as name from org_unit u where ${condition.text} order by u.place`,
    values: condition.values,
  });
  return units.map((unit) => {
    const numbers = byUnit.get(String(unit['id']));
    const answers: Answers = {
      cell: (cell) => numbers?.get(cellKey(cell)) ?? 0,
      card: () => null,
      unitsAcross: () => 0,
    };
    const values = new Map<string, FigureValue>(
      definitions.map((one) => [one.id, evaluate(one, period, dictionary, answers)]),
    );
    return { unit: { code: String(unit['code']), name: String(unit['name']) }, values };
  });
}
