import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import { cellKey, type Answers, type Card, type Questions } from '@linfa/figures';
import { join, none, query, quote, type Sql } from '../database/sql.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';
import { addCards, cardOf, cardStands, highest, isOfPeriod } from './cards.ts';
import { scopeSql, unitsOnDaySql } from './cell-sql.ts';
import { tally } from './tally.ts';

/**
 * Answers everything a report asks of one unit: one statement for all records, one for the cards, one for the units,
 * whatever the number of figures.
 */
export async function answerQuestions(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  questions: Questions,
): Promise<Answers> {
  const asked = questions.cells.filter((cell) => isComparable(scopes, cell));
  const cells = await tally(
    em,
    asked.map((cell) => ({ cell, scope: scopes.of(cell.period, cell.tree) })),
  );
  const cards = await readCards(em, unit, scopes, questions.cards);
  const across = await countUnits(em, scopes, questions.across);
  return {
    cell: (cell) => cells.get(cellKey(cell)) ?? 0,
    card: (item, period, addsOverUnits) => cards.get(cardKey({ item, period, addsOverUnits })) ?? null,
    unitsAcross: (units, on, period, tree) =>
      across.get(acrossKey({ across: units, on, period, ...(tree && { tree }) })) ?? 0,
    incomparable: scopes.incomparable,
  };
}

type CardQuestion = Questions['cards'][number];

function cardKey(question: CardQuestion): string {
  return JSON.stringify([question.item, question.period.from, question.period.to, question.addsOverUnits]);
}

/** The unit's own card wins and is never added to its parts'; without one, the parts' cards are added where allowed. */
async function readCards(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  asked: readonly CardQuestion[],
): Promise<Map<string, Card>> {
  const found = new Map<string, Card>();
  if (asked.length === 0) return found;
  const conditions = asked.map((question) => {
    const own = { text: 't.unit_id = ?', values: [unit.id] };
    const either = question.addsOverUnits ? join([own, partsSql(scopes, question.period)], ' or ') : own;
    const scope = { text: `(${either.text})`, values: either.values };
    const head = {
      text: 't.item = ? and t.period_from = ? and t.period_to = ?',
      values: [question.item, question.period.from, question.period.to],
    };
    const both = join([head, scope], ' and ');
    return { text: `(${both.text})`, values: both.values };
  });
  const where = join(conditions, ' or ');
  const rows = await query(em, {
    text: `select t.* from ${quote('reported_figure')} t where (${where.text}) and ${cardStands} order by t.id`,
    values: where.values,
  });
  for (const question of asked) {
    const cards = rows.filter((row) => row['item'] === question.item && isOfPeriod(row, question.period));
    const own = cards.find((row) => Number(row['unit_id']) === unit.id);
    if (own) found.set(cardKey(question), cardOf(own));
    else if (question.addsOverUnits && cards.length > 0) found.set(cardKey(question), addCards(highest(cards)));
  }
  return found;
}

/** Cards of the subtree; none in a period in which there was no such unit. */
function partsSql(scopes: UnitScopes, period: Period): Sql {
  return scopes.incomparable(period, period) === undefined ? scopeSql(scopes.of(period), 't') : none;
}

async function countUnits(
  em: EntityManager,
  scopes: UnitScopes,
  asked: Questions['across'],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const comparable = asked.filter((one) => isComparable(scopes, one));
  if (comparable.length === 0) return found;
  const selected = comparable.map((one, index) => {
    const condition = unitsOnDaySql(scopes.of(one.period, one.tree), one.across, one.on);
    return { text: `(select count(*) from org_unit u where ${condition.text}) as c${index}`, values: condition.values };
  });
  const list = join(selected, ', ');
  const [row] = await query(em, { text: `select ${list.text}`, values: list.values });
  for (const [index, one] of comparable.entries()) found.set(acrossKey(one), Number(row?.[`c${index}`] ?? 0));
  return found;
}

function acrossKey({ across, on, period, tree }: Questions['across'][number]): string {
  return JSON.stringify([across, on, period, tree ?? null]);
}

/** An earlier period that cannot be held against the later one is not asked: its figure is blank with the reason. */
function isComparable(
  scopes: UnitScopes,
  { period, tree }: { readonly period: Period; readonly tree?: Period },
): boolean {
  return tree === undefined || scopes.incomparable(period, tree) === undefined;
}
