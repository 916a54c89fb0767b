import type { Received } from '@linfa/contract';
import { assertMayStandUnder, RuleError, type UnitKind } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { addUnit } from './add-unit.ts';
import { assertFreeCode } from './assert-free-code.ts';
import { assertFreeName } from './assert-free-name.ts';
import { assertStoodThere } from './assert-stood-there.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';

/** Sets a unit or an office up below another. @throws RuleError `unit-code-taken`, `unit-name-taken`, `unit-wrong-parent`, `day-in-future`, `unit-changed-since` */
export async function addUnitAct(context: ActContext, input: Received<'orgUnits', 'add'>): Promise<PresentedUnit> {
  const { em, today } = context;
  await lockTree(context);
  const parent = await unitToChange(context, input.parent);
  assertMayStandUnder(input.kind, parent.kind as UnitKind);
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  await assertStoodThere(em, parent, input.day);
  await assertFreeCode(em, input.code);
  await assertFreeName(em, input.name, parent);
  const unit = await addUnit(em, {
    code: input.code,
    name: input.name,
    kind: input.kind,
    parent,
    ...(input.trait !== undefined && { trait: input.trait }),
    validFrom: input.day,
    provenance: 'recorded',
  });
  recordAct(context, { act: 'orgUnits.add', thing: `orgUnit:${unit.id}`, to: `orgUnit:${parent.id}` });
  return presentUnit(context, unit);
}
