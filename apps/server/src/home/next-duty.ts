import type { Answer } from '@linfa/contract';
import { addDays, type shiftModes } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { clockOf } from '../slots/clock.ts';
import { openSlots } from '../slots/list-open.ts';

/** Rosters are planned some weeks ahead. */
const daysAhead = 60;

/** The community's next shift of which something is still to come, full or not: where it is full one may wait. */
export async function nextDuty(context: ActContext, unit: OrgUnit): Promise<Answer<'home', 'open'>['duty']> {
  const { keyring, today } = context;
  const slots = await openSlots(context, unit.id, { from: today, to: addDays(today, daysAhead) });
  const shift = slots[0]?.shift;
  if (!shift) return null;
  return {
    shift: keyring.ids.seal('shift', shift.id),
    day: shift.heldOn,
    startsAt: clockOf(shift.startsAt),
    minutes: shift.minutes,
    mode: shift.mode as keyof typeof shiftModes,
    adviser: shift.adviser ? keyring.open(shift.adviser.nameCipher) : null,
    freePlaces: slots
      .filter((slot) => slot.shift.id === shift.id)
      .reduce((sum, slot) => sum + slot.capacity - slot.taken, 0),
  };
}
