import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import {
  cellKey,
  evaluate,
  placeStep,
  questionsOf,
  type Answers,
  type Card,
  type Definition,
  type Dictionary,
  type FigureValue,
  type Questions,
  type Scope,
} from '@linfa/figures';
import { addCards, cardOf, cardStands, highest, isOfPeriod } from '../figures/cards.ts';
import { scopeSql, unitsOnDaySql } from '../figures/cell-sql.ts';
import { tallyBy } from '../figures/tally.ts';
import { join, query, quote, type Row } from '../database/sql.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';

/** Figures of the children of a unit by their place; an empty place stands for what is the unit's own. */
export interface FiguresByPlace {
  /** Where there is anything at all. */
  readonly places: ReadonlySet<string>;
  /** Figure id → value. Where there is nothing, a count is 0. */
  readonly at: (place: string) => ReadonlyMap<string, FigureValue>;
}

/** How long the place of a unit's children is. */
export function childLength({ place }: OrgUnit): number {
  return place.length + placeStep;
}

/**
 * Figures of everything that stands directly below a unit, and of what is the unit's own: one statement a record set, one
 * for cards, one for each kind of unit that a coverage asks for, however many children there are.
 * @param definitions that `splitRefusal` says nothing against
 */
export async function figuresByChild(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  asked: { readonly definitions: readonly Definition[]; readonly period: Period; readonly tree?: Period },
  dictionary: Dictionary,
): Promise<FiguresByPlace> {
  const { definitions, period, tree } = asked;
  const questions = questionsOf(
    definitions.map((definition) => ({ definition, period, ...(tree && { tree }) })),
    dictionary,
  );
  const length = childLength(unit);
  const cells = await tallyBy(
    em,
    questions.cells.map((cell) => ({ cell, scope: scopes.of(cell.period, cell.tree) })),
    (table) => `substr(${table.column('place', 't')}, 1, ${length})`,
  );
  const cards = await cardsByChild(em, scopes.of(period, tree), questions.cards, length);
  const across = await unitsByChild(em, scopes, questions.across, length);
  const keyOf = (place: string): string => (place.length < length ? '' : place);
  const answersAt = (place: string): Answers => {
    const own = [...cells].filter(([key]) => keyOf(key) === place).map(([, numbers]) => numbers);
    return {
      cell: (cell) => own.reduce((sum, numbers) => sum + (numbers.get(cellKey(cell)) ?? 0), 0),
      card: (item, of, addsOverUnits) => cards.get(place)?.get(JSON.stringify([item, of, addsOverUnits])) ?? null,
      unitsAcross: (units, on, of, seen) => across.get(place)?.get(JSON.stringify([units, on, of, seen ?? null])) ?? 0,
      incomparable: scopes.incomparable,
    };
  };
  return {
    places: new Set([...cells.keys(), ...cards.keys(), ...across.keys()].map(keyOf)),
    at(place) {
      const answers = answersAt(place);
      return new Map(definitions.map((one) => [one.id, evaluate(one, period, dictionary, answers, tree)]));
    },
  };
}

/** A child's own card, or those below it added where they may be. */
async function cardsByChild(
  em: EntityManager,
  scope: Scope,
  asked: Questions['cards'],
  length: number,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Card>>> {
  const found = new Map<string, Map<string, Card>>();
  if (asked.length === 0) return found;
  const within = scopeSql(scope, 't');
  const items = [...new Set(asked.map((one) => one.item))];
  const rows = await query(em, {
    text: `select t.* from ${quote('reported_figure')} t where t.item in (${items.map(() => '?').join(', ')}) and ${within.text} and ${cardStands} order by t.id`,
    values: [...items, ...within.values],
  });
  for (const question of asked) {
    const own = rows.filter((row) => row['item'] === question.item && isOfPeriod(row, question.period));
    const key = JSON.stringify([question.item, question.period, question.addsOverUnits]);
    for (const [place, cards] of Map.groupBy(own, (row) => String(row['place']).slice(0, length))) {
      // The unit's own card stands for all of it, not for what is left beside its children.
      const card = place.length < length ? null : cardOfChild(place, cards, question.addsOverUnits);
      if (card) found.set(place, (found.get(place) ?? new Map<string, Card>()).set(key, card));
    }
  }
  return found;
}

function cardOfChild(place: string, rows: readonly Row[], addsOverUnits: boolean): Card | null {
  const own = rows.find((row) => row['place'] === place);
  if (own) return cardOf(own);
  return addsOverUnits ? addCards(highest(rows)) : null;
}

async function unitsByChild(
  em: EntityManager,
  scopes: UnitScopes,
  asked: Questions['across'],
  length: number,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>();
  for (const { across, on, period, tree } of asked) {
    const scope = scopes.of(period, tree);
    const standing = {
      text: `h.${quote('from')} <= ? and (h.${quote('to')} is null or h.${quote('to')} > ?)`,
      values: [on, on],
    };
    const where = join([unitsOnDaySql(scope, across, on), standing, scopeSql(scope, 'h')], ' and ');
    const place = `substr(h.place, 1, ${length})`;
    const rows = await query(em, {
      text: `select ${place} as g, count(*) as n from org_unit u join org_unit_place h on h.unit_id = u.id where ${where.text} group by ${place}`,
      values: where.values,
    });
    for (const row of rows) {
      const child = String(row['g']).length < length ? '' : String(row['g']);
      const known = found.get(child) ?? new Map<string, number>();
      found.set(child, known.set(JSON.stringify([across, on, period, tree ?? null]), Number(row['n'])));
    }
  }
  return found;
}
