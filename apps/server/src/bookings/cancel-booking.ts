import type { Received } from '@linfa/contract';
import { applyBookingAct, assertBeforeCutOff, type BookingState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { bookingForAct } from './booking-for-act.ts';
import { bookingStaff } from './bookings.policy.ts';
import { endBooking } from './end-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';
import { promoteNext } from './promote-next.ts';

/** Cancels a booking or leaves a waiting list; whoever waits longest gets the place. @throws RuleError `wrong-state`, `too-late`, `not-found` */
export async function cancelBooking(
  context: ActContext,
  input: Received<'bookings', 'cancelBooking'>,
): Promise<PresentedBooking> {
  const { booking, as } = await bookingForAct(context, input.booking, bookingStaff, true);
  applyBookingAct(booking.state as BookingState, 'cancel');
  if (as === 'resident' && booking.state === 'booked') assertBeforeCutOff(booking.slot, context.now, '取消');
  if (await endBooking(context, booking, { act: 'bookings.cancelBooking', reason: input.reason }))
    await promoteNext(context, booking.slot);
  await context.em.flush();
  return presentBooking(context, booking);
}
