import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { bookingForAct } from './booking-for-act.ts';
import { bookingStaff } from './bookings.policy.ts';
import { endBooking } from './end-booking.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';

/** Leaves a waiting list at any time. Whoever was given a place a moment ago keeps it: giving that up is another act. @throws RuleError `wrong-state`, `not-found` */
export async function leaveWaitingList(
  context: ActContext,
  input: Received<'bookings', 'leaveWaitingList'>,
): Promise<PresentedBooking> {
  const { booking } = await bookingForAct(context, input.booking, bookingStaff, true);
  await endBooking(context, booking, { act: 'bookings.leaveWaitingList', reason: '', how: 'leave-waiting' });
  await context.em.flush();
  return presentBooking(context, booking);
}
