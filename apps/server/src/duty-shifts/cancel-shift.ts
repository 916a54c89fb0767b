import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { applyDutyShiftAct, type DutyShiftState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { endBooking } from '../bookings/end-booking.ts';
import type { ActContext } from '../http/act-context.ts';
import { Slot } from '../slots/slot.entity.ts';
import { dutyKeepers } from './duty-shifts.policy.ts';
import { shiftForAct } from './shift-for-act.ts';

/** Calls a shift off: its slots close first, so that nobody books any more, then everybody booked or waiting is told. */
export async function cancelShift(
  context: ActContext,
  input: Received<'dutyShifts', 'cancelShift'>,
): Promise<Answer<'dutyShifts', 'cancelShift'>> {
  const { em } = context;
  const shift = await shiftForAct(context, input.shift, dutyKeepers);
  const before = shift.state as DutyShiftState;
  shift.state = applyDutyShiftAct(before, 'cancel');
  await em.nativeUpdate(Slot, { shift: shift.id }, { closed: true });
  const slots = await em.find(Slot, { shift: shift.id }, { populate: ['unit'] });
  // A locking read: it sees the bookings that were made while the slots were being closed.
  const bookings = await em.find(
    Booking,
    { slot: { $in: slots.map((slot) => slot.id) }, state: { $in: ['waiting', 'booked'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await em.populate(bookings, ['served', 'bookedBy']);
  for (const booking of bookings)
    await endBooking(context, booking, { act: 'dutyShifts.cancelShift', reason: input.reason });
  recordAct(context, { act: 'dutyShifts.cancelShift', thing: `shift:${shift.id}`, from: before, to: shift.state });
  return { cancelledBookings: bookings.length };
}
