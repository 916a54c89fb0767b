import type { Answer, Received } from '@linfa/contract';
import { RuleError, slotStart } from '@linfa/domain';
import { writeAmendment } from '../amendments/keep-amendment.ts';
import { remindBooking, tellBooking } from '../bookings/tell-booking.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { minutesOf } from '../slots/clock.ts';
import { Slot } from '../slots/slot.entity.ts';
import { assertCanServe, lockAdvisers } from './adviser-on-duty.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { openBookingsOf } from './end-bookings-of.ts';
import { assertToCome } from './exchange-shifts.ts';
import { shiftForAct } from './shift-for-act.ts';

/**
 * Moves a shift to another day or hour with its slots; bookings go along, and everybody is told and may cancel.
 * @throws RuleError `wrong-state`, `shift-begun`, `bad-period` for a time gone by, `shift-too-long`, `nothing-changed`,
 * `not-adviser-there`, `adviser-busy`, `unit-not-valid`, `not-found`
 */
export async function moveShift(
  context: ActContext,
  input: Received<'dutyShifts', 'moveShift'>,
): Promise<Answer<'dutyShifts', 'moveShift'>> {
  const { em, now } = context;
  const shift = await shiftForAct(context, input.shift, rosterPlanners);
  assertToCome(shift, now, 'move');
  const [day, startsAt] = [input.day, minutesOf(input.startsAt)];
  if (day === shift.heldOn && startsAt === shift.startsAt) throw new RuleError('nothing-changed');
  if (slotStart({ day, startsAt }) <= now) throw new RuleError('bad-period', { reason: '不能移到过去的时间' });
  if (startsAt + shift.minutes > 24 * 60) throw new RuleError('shift-too-long');
  await em.populate([shift], ['unit']);
  const place = await placeOn(em, shift.unit, day);
  if (shift.adviser) {
    await lockAdvisers(em, [shift.adviser.id]);
    await assertCanServe(em, shift.adviser.id, { place, day, startsAt, minutes: shift.minutes }, [shift.id]);
  }
  writeAmendment(context, shift, {
    act: 'dutyShifts.moveShift',
    kind: 'shift',
    reason: input.reason,
    before: { heldOn: shift.heldOn, startsAt: shift.startsAt },
  });
  const later = startsAt - shift.startsAt;
  const slots = await em.find(Slot, { shift: shift.id }, { orderBy: { startsAt: later > 0 ? 'desc' : 'asc' } });
  // One by one, away from each other first: no two slots of a shift may begin at the same time even for a moment.
  for (const slot of slots)
    await em.nativeUpdate(Slot, { id: slot.id }, { day, place, startsAt: slot.startsAt + later });
  Object.assign(shift, { heldOn: day, startsAt, place });
  const bookings = await openBookingsOf(context, shift);
  for (const booking of bookings) {
    await tellBooking(context, booking, 'booking-moved');
    await remindBooking(context, booking);
  }
  return { toldBookings: bookings.length };
}
