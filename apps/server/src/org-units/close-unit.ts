import type { Received } from '@linfa/contract';
import { addDays, assertChangeDay } from '@linfa/domain';
import { placeStep } from '@linfa/figures';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertAdministered } from '../people/assert-administered.ts';
import { assertUnused } from './assert-unused.ts';
import { endNorms } from './carry-norms.ts';
import { endRoles } from './carry-roles.ts';
import { endLasting } from './rehome-lasting.ts';
import { lockTree, unitToChange } from './lock-tree.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';

/**
 * Ends a unit from a day on, today or tomorrow at the latest: its rosters, assignments, rules and the roles held at it end
 * with it. What is still to come there has to be called off first, so that everybody booked is told.
 * @throws RuleError `unit-in-use`, `day-in-future`, `unit-changed-since`, `last-administrator`
 */
export async function closeUnit(context: ActContext, input: Received<'orgUnits', 'close'>): Promise<PresentedUnit> {
  const { em, today } = context;
  await lockTree(context);
  const unit = await unitToChange(context, input.unit);
  const open = await em.findOneOrFail(OrgUnitPlace, { unit: unit.id, to: null });
  assertChangeDay({ name: unit.name, since: open.from }, input.day, addDays(today, 1));
  open.to = input.day;
  unit.validTo = input.day;
  // Whoever is writing a record of the unit holds its open place, and is waited for here.
  await em.flush();
  await assertUnused(em, unit, input.day);
  await endLasting(em, unit.id, input.day);
  const ended = await endRoles(em, unit.id, input.day);
  if (ended.some((one) => one.role === 'administrator'))
    await assertAdministered(em, unit.place.slice(0, -placeStep) || unit.place, today);
  await endNorms(em, unit.place, input.day);
  recordAct(context, { act: 'orgUnits.close', thing: `orgUnit:${unit.id}`, to: 'closed' });
  return presentUnit(context, unit);
}
