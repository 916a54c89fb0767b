import type { Received } from '@linfa/contract';
import { assertChangeDay, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertFreeName } from './assert-free-name.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import { OrgUnitName } from './org-unit-name.entity.ts';
import { parentOf } from './parent-of.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';

/**
 * Gives a unit another name from a day on; periods before it keep the name they had. A name that only began today was
 * never printed for a past day and is corrected.
 * @throws RuleError `nothing-changed`, `unit-name-taken`, `day-in-future`, `unit-changed-since`
 */
export async function renameUnit(context: ActContext, input: Received<'orgUnits', 'rename'>): Promise<PresentedUnit> {
  const { em, today } = context;
  await lockTree(context);
  const unit = await unitToChange(context, input.unit);
  if (unit.name === input.name) throw new RuleError('nothing-changed');
  const parent = await parentOf(em, unit);
  if (parent) await assertFreeName(em, input.name, parent);
  const last = await em.findOne(OrgUnitName, { unit: unit.id }, { orderBy: { to: 'desc' } });
  const since = last?.to ?? unit.validFrom;
  if (!(since === today && input.day === today)) {
    assertChangeDay({ name: unit.name, since }, input.day, today);
    em.persist(em.create(OrgUnitName, { unit, name: unit.name, from: since, to: input.day }));
  }
  unit.name = input.name;
  await em.flush();
  recordAct(context, { act: 'orgUnits.rename', thing: `orgUnit:${unit.id}`, to: 'renamed' });
  return presentUnit(context, unit);
}
