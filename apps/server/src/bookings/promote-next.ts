import { LockMode } from '@mikro-orm/core';
import { applyBookingAct, slotStart, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { takePlace } from '../slots/places.ts';
import type { Slot } from '../slots/slot.entity.ts';
import { Booking } from './booking.entity.ts';
import { remindBooking, tellBooking } from './tell-booking.ts';

/**
 * Gives a freed place to whoever has waited longest. Runs in the transaction that freed it and so holds the slot's lock:
 * nobody comes in between.
 */
export async function promoteNext(context: ActContext, slot: Slot): Promise<void> {
  const { em, now } = context;
  if (slot.closed || slotStart(slot) <= now) return;
  const next = await em.findOne(
    Booking,
    { slot: slot.id, state: 'waiting' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!next || !(await takePlace(em, slot.id))) return;
  await em.populate([next], ['slot.unit', 'served', 'bookedBy']);
  const before = next.state as BookingState;
  next.state = applyBookingAct(before, 'promote');
  await tellBooking(context, next, 'booking-promoted');
  await remindBooking(context, next);
  recordAct(context, { act: 'bookings.promote', thing: `booking:${next.id}`, from: before, to: next.state });
}
