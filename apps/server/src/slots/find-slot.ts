import { LockMode } from '@mikro-orm/core';
import { assertBookable, RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { readJoined } from '../database/read-joined.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Slot } from './slot.entity.ts';

const withTheirs = { slot: Slot, unit: OrgUnit, shift: DutyShift, adviser: Person } as const;

/** What a booking's answer says of its slot. */
const details = ['unit', 'shift.adviser'] as const;

/** A slot still to come in which `takePlace` was tried. @throws RuleError `not-found`, `slot-not-open`, `slot-full` when it got none */
export async function heldSlot({ em, now }: ActContext, slotId: number, held: boolean): Promise<Slot> {
  const [found] = await readJoined<typeof withTheirs, 'adviser'>(
    em,
    withTheirs,
    'from slot join org_unit unit on unit.id = slot.unit_id join duty_shift shift on shift.id = slot.shift_id' +
      ' left join person adviser on adviser.id = shift.adviser_id where slot.id = ?',
    [slotId],
  );
  const slot = found?.slot;
  if (!slot) throw new RuleError('not-found');
  assertBookable(slot, now);
  if (!held) throw new RuleError('slot-full');
  return slot;
}

/** A slot that stays as it is until the end of the transaction. @throws RuleError `not-found` */
export async function lockSlot({ em }: ActContext, slotId: number): Promise<Slot> {
  const slot = await em.findOne(Slot, { id: slotId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!slot) throw new RuleError('not-found');
  return slot;
}

export async function withDetails({ em }: ActContext, slot: Slot): Promise<Slot> {
  await em.populate([slot], [...details]);
  return slot;
}
