import type { Answer, Received } from '@linfa/contract';
import { beijingDay, slotStart, type shiftModes } from '@linfa/domain';
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
  const { em, keyring, now } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitByCode(context, input.community);
  const today = beijingDay(now);
  const rows = await em.find(
    Slot,
    { unit: unit.id, day: { $gte: from > today ? from : today, $lte: to }, closed: false },
    { populate: ['shift.adviser'], strategy: 'joined', orderBy: { day: 'asc', startsAt: 'asc', id: 'asc' } },
  );
  return {
    items: rows
      .filter((slot) => slotStart(slot) > now)
      .map((slot) => ({
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
