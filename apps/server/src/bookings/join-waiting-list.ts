import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { lockSlot, withDetails } from '../slots/find-slot.ts';
import { assertFull } from './assert-full.ts';
import { makeBooking } from './make-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { servedOther, servedSelf } from './served-person.ts';

/** A resident waits for a place in a full slot. @throws RuleError `slot-has-places`, `slot-not-open`, `already-booked`, `too-many-bookings` */
export async function joinWaitingList(
  context: ActContext,
  input: Received<'bookings', 'joinWaitingList'>,
): Promise<PresentedBooking> {
  // Locked, so that a place freed at this moment is either seen here or given to this waiter.
  const slot = await lockSlot(context, context.keyring.ids.open('slot', input.slot));
  assertFull(slot, context.now);
  const served = await (input.onBehalfOf ? servedOther(context, input.onBehalfOf) : servedSelf(context));
  const booking = await makeBooking(context, await withDetails(context, slot), served, {
    act: 'bookings.joinWaitingList',
    state: 'waiting',
    byStaff: false,
    matter: input.matter,
    note: input.note,
  });
  return presentBooking(context, booking);
}
