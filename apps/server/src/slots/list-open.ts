import type { Answer, Received } from '@linfa/contract';
import { beijingDay, slotStart, type Period, type shiftModes } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { clockOf } from './clock.ts';
import { Slot } from './slot.entity.ts';

/** What a community's advisers offer from now on, full slots included: one may wait for a place there. Two statements. */
export async function listOpen(
  context: ActContext,
  input: Received<'slots', 'listOpen'>,
): Promise<Answer<'slots', 'listOpen'>> {
  const { keyring } = context;
  const within = shortPeriod(input.from, input.to);
  const unit = await unitByCode(context, input.community);
  return {
    items: (await openSlots(context, unit.id, within)).map((slot) => ({
      id: keyring.ids.seal('slot', slot.id),
      day: slot.day,
      startsAt: clockOf(slot.startsAt),
      minutes: slot.minutes,
      mode: slot.shift.mode as keyof typeof shiftModes,
      adviser: slot.shift.adviser ? keyring.open(slot.shift.adviser.nameCipher) : null,
      free: slot.capacity - slot.taken,
    })),
  };
}

/** A unit's slots that have not begun, in order of time, with their shift and its adviser. One statement. */
export async function openSlots(
  { em, now }: Pick<ActContext, 'em' | 'now'>,
  unitId: number,
  { from, to }: Period,
): Promise<Slot[]> {
  const today = beijingDay(now);
  const rows = await em.find(
    Slot,
    { unit: unitId, day: { $gte: from > today ? from : today, $lte: to }, closed: false },
    { populate: ['shift.adviser'], strategy: 'joined', orderBy: { day: 'asc', startsAt: 'asc', id: 'asc' } },
  );
  return rows.filter((slot) => slotStart(slot) > now);
}
