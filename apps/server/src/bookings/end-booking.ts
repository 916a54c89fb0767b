import { applyBookingAct, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { freePlace } from '../slots/places.ts';
import type { Booking } from './booking.entity.ts';
import { noticeData } from './notice-data.ts';
import { recipientOf } from './recipient-of.ts';

/**
 * Cancels a booking and gives back the place that it held. @returns whether a place was freed
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
  queueNotice(
    context,
    recipientOf(booking),
    how === 'cancel' ? 'booking-cancelled' : 'waiting-left',
    noticeData(booking),
  );
  recordAct(context, { act, thing: `booking:${booking.id}`, from: before, to: booking.state });
  return before === 'booked';
}
