import { assertSameDimension, measureUnits, RuleError, type MeasureUnitCode } from '@linfa/domain';
import { OrgUnitPlace } from '../org-units/org-unit-place.entity.ts';
import { ReportedFigure } from '../reported-figures/reported-figure.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import type { Check, Problem } from './check.ts';

/** A card of an unknown item, at a foreign place or in another unit of measure answers somebody else's question. */
export const cardsCheck: Check = {
  id: 'cards',
  holds: '每张其他部门数据卡都有其项目、单位和计量单位，数值非负',
  async run(em) {
    const items = new Map((await em.find(ReportedItem, {})).map((one) => [one.code, one]));
    const places = new Map<number, Set<string>>();
    for (const { unit, place } of await em.find(OrgUnitPlace, {}))
      places.set(unit.id, (places.get(unit.id) ?? new Set()).add(place));
    const cards = await em.find(ReportedFigure, {}, { orderBy: { id: 'asc' } });
    const problems = cards.flatMap((card): Problem[] =>
      [
        faultOf(card, items.get(card.item)),
        places.get(card.unit.id)?.has(card.place) ? undefined : '位置不是该单位的位置',
        card.periodFrom > card.periodTo ? '期间的起止颠倒' : undefined,
      ].flatMap((what) => (what === undefined ? [] : [{ where: `reportedFigures#${card.id}`, what }])),
    );
    return { looked: cards.length, problems };
  },
};

function faultOf(card: ReportedFigure, item: ReportedItem | undefined): string | undefined {
  if (!item) return `没有代码为“${card.item}”的项目`;
  const unit = card.unitOfMeasure;
  if (!Object.hasOwn(measureUnits, unit)) return `没有计量单位“${unit}”`;
  if (card.value !== null && card.value !== undefined && (!Number.isSafeInteger(card.value) || card.value < 0))
    return `数值 ${card.value} 不合理`;
  try {
    assertSameDimension(unit as MeasureUnitCode, item.unitOfMeasure as MeasureUnitCode);
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
}
