import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { lockSlot, withDetails } from '../slots/find-slot.ts';
import { assertFull } from './assert-full.ts';
import { bookingDesk } from './bookings.policy.ts';
import { makeBooking } from './make-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { servedAtDesk } from './served-person.ts';

/** Staff put a resident who came or called in the line for a full slot of their own reach. @throws RuleError `slot-has-places`, `slot-not-open`, `already-booked`, `too-many-bookings`, `not-found` */
export async function waitForResident(
  context: ActContext,
  input: Received<'bookings', 'waitForResident'>,
): Promise<PresentedBooking> {
  // Locked, so that a place freed at this moment is either seen here or given to this waiter.
  const slot = await lockSlot(context, context.keyring.ids.open('slot', input.slot));
  if (!reaches(actorOf(context), bookingDesk, slot.place)) throw new RuleError('not-found');
  assertFull(slot, context.now);
  const booking = await makeBooking(
    context,
    await withDetails(context, slot),
    await servedAtDesk(context, input.resident),
    { act: 'bookings.waitForResident', state: 'waiting', byStaff: true, matter: input.matter, note: input.note },
  );
  return presentBooking(context, booking);
}
