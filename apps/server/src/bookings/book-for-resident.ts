import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { heldSlot } from '../slots/find-slot.ts';
import { takePlace } from '../slots/places.ts';
import { bookingDesk } from './bookings.policy.ts';
import { makeBooking } from './make-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { servedAtDesk } from './served-person.ts';

/** Staff take a place for a resident who came or called, in a slot of their own reach. */
export async function bookForResident(
  context: ActContext,
  input: Received<'bookings', 'bookForResident'>,
): Promise<PresentedBooking> {
  const slotId = context.keyring.ids.open('slot', input.slot);
  const held = await takePlace(context.em, slotId);
  const served = await servedAtDesk(context, input.resident);
  const slot = await heldSlot(context, slotId, held);
  if (!reaches(actorOf(context), bookingDesk, slot.place)) throw new RuleError('not-found');
  const booking = await makeBooking(context, slot, served, {
    act: 'bookings.bookForResident',
    state: 'booked',
    byStaff: true,
    matter: input.matter,
    note: input.note,
  });
  return presentBooking(context, booking);
}
