import { LockMode } from '@mikro-orm/core';
import { Booking } from '../bookings/booking.entity.ts';
import { endBooking } from '../bookings/end-booking.ts';
import type { ActContext } from '../http/act-context.ts';
import { Slot } from '../slots/slot.entity.ts';
import type { DutyShift } from './duty-shift.entity.ts';

/**
 * Closes a shift's slots first, so that nobody books any more, then ends what is booked or waited for and tells everybody.
 * @returns how many were told
 */
export async function endBookingsOf(
  context: ActContext,
  shift: DutyShift,
  { act, reason }: { readonly act: string; readonly reason: string },
): Promise<number> {
  const { em } = context;
  await em.nativeUpdate(Slot, { shift: shift.id }, { closed: true });
  const bookings = await openBookingsOf(context, shift);
  for (const booking of bookings) await endBooking(context, booking, { act, reason });
  return bookings.length;
}

/** Whoever has a place in the shift or waits for one. A locking read: it sees what was booked a moment ago. */
export async function openBookingsOf({ em }: ActContext, shift: DutyShift): Promise<Booking[]> {
  const slots = await em.find(Slot, { shift: shift.id }, { populate: ['unit'], refresh: true });
  const bookings = await em.find(
    Booking,
    { slot: { $in: slots.map((slot) => slot.id) }, state: { $in: ['waiting', 'booked'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await em.populate(bookings, ['served', 'bookedBy']);
  return bookings;
}
