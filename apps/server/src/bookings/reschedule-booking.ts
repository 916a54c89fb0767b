import type { Received } from '@linfa/contract';
import { applyBookingAct, assertBeforeCutOff, RuleError, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { heldSlot, slotWithDetails } from '../slots/find-slot.ts';
import { freePlace, takePlace } from '../slots/places.ts';
import { bookingForAct } from './booking-for-act.ts';
import { bookingDesk } from './bookings.policy.ts';
import { activeKeyOf, writeOnce } from './make-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { promoteNext } from './promote-next.ts';
import { remindBooking, tellBooking } from './tell-booking.ts';

/** Moves a booking: the new place is held before the old one is let go, so that a full slot costs nothing. */
export async function rescheduleBooking(
  context: ActContext,
  input: Received<'bookings', 'rescheduleBooking'>,
): Promise<PresentedBooking> {
  const { em, keyring, now } = context;
  const { booking, as } = await bookingForAct(context, input.booking, bookingDesk, true);
  booking.state = applyBookingAct(booking.state as BookingState, 'reschedule');
  const old = booking.slot;
  if (as === 'resident') assertBeforeCutOff(old, now, '改约');
  const slotId = keyring.ids.open('slot', input.slot);
  if (slotId === old.id) throw new RuleError('same-slot');
  const slot = await heldSlot(context, slotId, await takePlace(em, slotId));
  if (as === 'staff' && !reaches(actorOf(context), bookingDesk, slot.place)) throw new RuleError('not-found');
  booking.slot = await slotWithDetails(context, slot.id);
  booking.activeKey = activeKeyOf(context, slot.id, keyring.open(booking.identityCipher));
  await writeOnce(context);
  await freePlace(em, old.id);
  await promoteNext(context, old);
  await tellBooking(context, booking, 'booking-moved');
  await remindBooking(context, booking);
  recordAct(context, {
    act: 'bookings.rescheduleBooking',
    thing: `booking:${booking.id}`,
    from: `slot:${old.id}`,
    to: `slot:${slot.id}`,
  });
  await em.flush();
  return presentBooking(context, booking);
}
