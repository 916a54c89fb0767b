import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { storeQuantity, yearPeriod, type MeasureUnitCode } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentItem } from './present-sheet.ts';
import { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { itemDefiners } from './reported-figures.policy.ts';

type Asked = Received<'reportedFigures', 'defineItem'>;

/**
 * A number that offices may be asked for. One of that name and measure is used again, so that a number has one history;
 * last year's value comes along as the unit's own card when it has none.
 * @throws RuleError `not-allowed`, `unknown-unit`, `bad-quantity`
 */
export async function defineItem(context: ActContext, input: Asked): Promise<Answer<'reportedFigures', 'defineItem'>> {
  const { em } = context;
  // Two who define the same at once take turns at the unit.
  await em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, itemDefiners);
  const { name, unitOfMeasure } = input;
  const known = await em.findOne(ReportedItem, { name, unitOfMeasure });
  const item =
    known ??
    em.create(ReportedItem, {
      code: `own-${randomBytes(6).toString('hex')}`,
      name,
      unitOfMeasure,
      unitWord: null,
      addsOverUnits: false,
    });
  if (!known) {
    await em.persist(item).flush();
    recordAct(context, { act: 'reportedFigures.defineItem', thing: `reportedItem:${item.id}` });
  }
  if (input.lastYear) await keepLastYear(context, unit, item, input.lastYear);
  return presentItem(item);
}

/** What last year's report said, as the unit's own card: there is no other paper for it. */
async function keepLastYear(
  context: ActContext,
  unit: OrgUnit,
  item: ReportedItem,
  { year, value }: NonNullable<Asked['lastYear']>,
): Promise<void> {
  const { em, today } = context;
  const { from, to } = yearPeriod(year);
  const of = { unit: unit.id, item: item.code, periodFrom: from, periodTo: to };
  if ((await em.count(ReportedFigure, of)) > 0) return;
  const card = em.create(ReportedFigure, {
    ...of,
    place: await placeOn(em, unit, to < today ? to : today),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    cutOff: null,
    asOf: null,
    valueKind: 'number',
    value: storeQuantity(value, item.name),
    shortText: null,
    unitOfMeasure: item.unitOfMeasure as MeasureUnitCode,
    sourceOffice: unit.name,
    document: `${year}年度报告所载`,
    enteredBy: null,
    remark: null,
    findings: [],
  });
  await em.persist(card).flush();
  recordAct(context, { act: 'reportedFigures.defineItem', thing: `reportedFigure:${card.id}` });
}
