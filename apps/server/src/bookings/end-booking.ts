import { applyBookingAct, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import { freePlace } from '../slots/places.ts';
import type { Booking } from './booking.entity.ts';
import { tellBooking } from './tell-booking.ts';

/**
 * Cancels a booking, gives back the place that it held and takes back its reminder. @returns whether a place was freed
 * @throws RuleError `wrong-state`
 */
export async function endBooking(
  context: ActContext,
  booking: Booking,
  {
    act,
    reason,
    how = 'cancel',
  }: { readonly act: string; readonly reason: string; readonly how?: 'cancel' | 'leave-waiting' },
): Promise<boolean> {
  const before = booking.state as BookingState;
  booking.state = applyBookingAct(before, how);
  booking.activeKey = null;
  booking.cancelReasonCipher = reason === '' ? null : context.keyring.seal(reason);
  if (before === 'booked') await freePlace(context.em, booking.slot.id);
  await withdrawNotices(context, `booking:${booking.id}`, ['booking-reminder']);
  await tellBooking(context, booking, how === 'cancel' ? 'booking-cancelled' : 'waiting-left');
  recordAct(context, { act, thing: `booking:${booking.id}`, from: before, to: booking.state });
  return before === 'booked';
}
