import type { Received } from '@linfa/contract';
import { assertMayStandUnder, assertOneLevel, RuleError, type UnitKind } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertFreeCode } from './assert-free-code.ts';
import { assertFreeName } from './assert-free-name.ts';
import { assertStoodThere } from './assert-stood-there.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import { mergeUnits } from './merge-units.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { parentOf } from './parent-of.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';

/**
 * Makes one new unit of several, for somebody who keeps the tree at each of them and where the new one stands.
 * @throws RuleError `unit-levels-differ`, `unit-wrong-parent`, `unit-under-itself`, `unit-code-taken`, `unit-name-taken`, `day-in-future`, `unit-changed-since`
 */
export async function mergeUnitsAct(context: ActContext, input: Received<'orgUnits', 'merge'>): Promise<PresentedUnit> {
  const { em, today } = context;
  await lockTree(context);
  const units: OrgUnit[] = [];
  for (const code of new Set(input.units)) units.push(await unitToChange(context, code));
  const [first] = units;
  if (!first || units.length < 2) throw new RuleError('unit-levels-differ');
  assertOneLevel([input.kind, ...units.map((unit) => unit.kind as UnitKind)]);
  const parent = await unitToChange(context, input.parent ?? (await parentCode(context, first)));
  const around = units.find((unit) => parent.place.startsWith(unit.place));
  if (around) throw new RuleError('unit-under-itself', { unit: around.name, parent: parent.name });
  assertMayStandUnder(input.kind, parent.kind as UnitKind);
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  await assertStoodThere(em, parent, input.day);
  await assertFreeCode(em, input.code);
  await assertFreeName(em, input.name, parent, units);
  const { id } = await mergeUnits(
    em,
    units,
    { code: input.code, name: input.name, kind: input.kind, parent, provenance: 'recorded' },
    input.day,
  );
  recordAct(context, {
    act: 'orgUnits.merge',
    thing: `orgUnit:${id}`,
    to: 'merged',
    reason: units.map((unit) => unit.id).join(' '),
  });
  return presentUnit(context, await em.findOneOrFail(OrgUnit, id, { refresh: true }));
}

/** A root has no parent to stand under. @throws RuleError `unit-wrong-parent` */
async function parentCode({ em }: ActContext, unit: OrgUnit): Promise<string> {
  const parent = await parentOf(em, unit);
  if (!parent) throw new RuleError('unit-wrong-parent', { kind: unit.name, parent: '最上级' });
  return parent.code;
}
