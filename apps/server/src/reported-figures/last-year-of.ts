import type { EntityManager } from '@mikro-orm/core';
import { period, previousYear, quantityScale, type Day } from '@linfa/domain';
import { ReportedFigure } from './reported-figure.entity.ts';

/** By the card's id: what the card of the same unit, item and stretch a year before says. One statement for all. */
export async function lastYearOf(
  em: EntityManager,
  cards: readonly ReportedFigure[],
): Promise<ReadonlyMap<number, number>> {
  if (cards.length === 0) return new Map();
  const wanted = new Map(cards.map((card) => [card.id, keyBefore(card)]));
  const found = await em.find(ReportedFigure, {
    unit: { $in: [...new Set(cards.map(({ unit }) => unit.id))] },
    item: { $in: [...new Set(cards.map(({ item }) => item))] },
    periodFrom: { $in: [...new Set(cards.map((card) => before(card).from))] },
    value: { $ne: null },
  });
  const values = new Map(
    found.map((card) => [keyOf(card.unit.id, card.item, card.periodFrom, card.periodTo), card.value ?? 0]),
  );
  return new Map(
    [...wanted].flatMap(([id, key]) => {
      const value = values.get(key);
      return value === undefined ? [] : [[id, value / quantityScale] as const];
    }),
  );
}

function before({ periodFrom, periodTo }: ReportedFigure) {
  return previousYear(period(periodFrom, periodTo));
}

function keyBefore(card: ReportedFigure): string {
  const { from, to } = before(card);
  return keyOf(card.unit.id, card.item, from, to);
}

function keyOf(unit: number, item: string, from: Day, to: Day): string {
  return `${unit} ${item} ${from} ${to}`;
}
