import type { Answer, Received } from '@linfa/contract';
import { RuleError, type UnitKind } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { addUnit } from './add-unit.ts';
import { assertFreeCode } from './assert-free-code.ts';
import { assertFreeName } from './assert-free-name.ts';
import { assertStoodThere } from './assert-stood-there.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import type { OrgUnit } from './org-unit.entity.ts';
import { parentOf } from './parent-of.ts';
import { presentUnit } from './present-unit.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

/**
 * Sets up new units out of a part of one, beside it and of its kind. The unit itself goes on with all that it has; who and
 * what of it belongs to the new ones only people can tell, and they move it. Its earlier numbers cannot be held against
 * later ones from then on: nobody can tell apart what was whose.
 * @throws RuleError `unit-code-taken`, `unit-name-taken`, `unit-wrong-parent`, `day-in-future`, `unit-changed-since`, `not-found`
 */
export async function splitUnit(
  context: ActContext,
  input: Received<'orgUnits', 'split'>,
): Promise<Answer<'orgUnits', 'split'>> {
  const { em, today } = context;
  await lockTree(context);
  const unit = await unitToChange(context, input.unit);
  const above = await parentOf(em, unit);
  if (!above) throw new RuleError('unit-wrong-parent', { kind: unit.name, parent: '最上级' });
  const parent = await unitToChange(context, above.code);
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  await assertStoodThere(em, unit, input.day);
  await assertStoodThere(em, parent, input.day);
  const parts: OrgUnit[] = [];
  for (const { code, name } of input.parts) {
    await assertFreeCode(em, code);
    await assertFreeName(em, name, parent);
    const part = await addUnit(em, {
      code,
      name,
      kind: unit.kind as UnitKind,
      parent,
      ...(unit.trait && { trait: unit.trait }),
      validFrom: input.day,
      provenance: 'recorded',
    });
    em.persist(em.create(OrgUnitSuccession, { predecessor: unit, successor: part, kind: 'split', on: input.day }));
    recordAct(context, { act: 'orgUnits.split', thing: `orgUnit:${part.id}`, from: `orgUnit:${unit.id}`, to: 'split' });
    parts.push(part);
  }
  await em.flush();
  return {
    unit: await presentUnit(context, unit),
    parts: await Promise.all(parts.map((part) => presentUnit(context, part))),
  };
}
