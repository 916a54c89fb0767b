import type { Received } from '@linfa/contract';
import { assertMayStandUnder, RuleError, type UnitKind } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertFreeName } from './assert-free-name.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import { moveUnit } from './move-unit.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';

/**
 * Puts a unit with all below it under another parent, for somebody who keeps the tree at both.
 * @throws RuleError `nothing-changed`, `unit-wrong-parent`, `unit-under-itself`, `unit-name-taken`, `day-in-future`, `unit-changed-since`
 */
export async function moveUnitAct(context: ActContext, input: Received<'orgUnits', 'move'>): Promise<PresentedUnit> {
  const { em, today } = context;
  await lockTree(context);
  const unit = await unitToChange(context, input.unit);
  const parent = await unitToChange(context, input.parent);
  const before = unit.parent?.id;
  if (before === parent.id) throw new RuleError('nothing-changed');
  if (parent.place.startsWith(unit.place))
    throw new RuleError('unit-under-itself', { unit: unit.name, parent: parent.name });
  assertMayStandUnder(unit.kind as UnitKind, parent.kind as UnitKind);
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  await assertFreeName(em, unit.name, parent);
  await moveUnit(em, unit, parent, input.day);
  recordAct(context, {
    act: 'orgUnits.move',
    thing: `orgUnit:${unit.id}`,
    ...(before !== undefined && { from: `orgUnit:${before}` }),
    to: `orgUnit:${parent.id}`,
  });
  return presentUnit(context, await em.findOneOrFail(OrgUnit, unit.id, { refresh: true }));
}
