import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { Slot } from '../slots/slot.entity.ts';

const slotMinutes = 30;

/** Opens the demo's coming shifts for booking, half an hour a person. */
export async function openSlots(em: EntityManager, from: Day): Promise<void> {
  const shifts = await em.find(DutyShift, { state: 'planned', heldOn: { $gte: from } }, { orderBy: { id: 'asc' } });
  const slots = shifts.flatMap((shift) =>
    Array.from({ length: Math.floor(shift.minutes / slotMinutes) }, (_, index) => ({
      shift: shift.id,
      unit: shift.unit.id,
      place: shift.place,
      day: shift.heldOn,
      startsAt: shift.startsAt + index * slotMinutes,
      minutes: slotMinutes,
      capacity: 1,
      taken: 0,
      closed: false,
    })),
  );
  for (let start = 0; start < slots.length; start += 500) await em.insertMany(Slot, slots.slice(start, start + 500));
}
