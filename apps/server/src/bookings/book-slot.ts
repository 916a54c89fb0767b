import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { heldSlot } from '../slots/find-slot.ts';
import { takePlace } from '../slots/places.ts';
import { makeBooking } from './make-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { servedOther, servedSelf } from './served-person.ts';

/** A resident takes a place. @throws RuleError `slot-full`, `slot-not-open`, `already-booked`, `too-many-bookings`, `not-found` */
export async function bookSlot(
  context: ActContext,
  input: Received<'bookings', 'bookSlot'>,
): Promise<PresentedBooking> {
  const slotId = context.keyring.ids.open('slot', input.slot);
  // Both locks before anything is read: what is read then is what holds.
  const held = await takePlace(context.em, slotId);
  const served = await (input.onBehalfOf ? servedOther(context, input.onBehalfOf) : servedSelf(context));
  const slot = await heldSlot(context, slotId, held);
  const booking = await makeBooking(context, slot, served, {
    act: 'bookings.bookSlot',
    state: 'booked',
    byStaff: false,
    matter: input.matter,
    note: input.note,
  });
  return presentBooking(context, booking);
}
