import type { Received } from '@linfa/contract';
import { applyBookingAct, isTimeTo, RuleError, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { bookingForAct } from './booking-for-act.ts';
import { bookingStaff } from './bookings.policy.ts';
import { presentBooking, type PresentedBooking } from './present-booking.ts';

/** The resident is here. @throws RuleError `not-yet` before the day, `wrong-state`, `not-found` */
export function markArrived(
  context: ActContext,
  input: Received<'bookings', 'markArrived'>,
): Promise<PresentedBooking> {
  return mark(context, input.booking, 'mark-arrived');
}

/** The resident did not come. @throws RuleError `not-yet` before the slot begins, `wrong-state`, `not-found` */
export function markMissed(context: ActContext, input: Received<'bookings', 'markMissed'>): Promise<PresentedBooking> {
  return mark(context, input.booking, 'mark-missed');
}

async function mark(
  context: ActContext,
  sealed: string,
  act: 'mark-arrived' | 'mark-missed',
): Promise<PresentedBooking> {
  const { booking } = await bookingForAct(context, sealed, bookingStaff, false);
  const before = booking.state as BookingState;
  booking.state = applyBookingAct(before, act);
  if (!isTimeTo(act, booking.slot, context.now))
    throw new RuleError(
      'not-yet',
      act === 'mark-arrived' ? { when: '预约的日子', act: '登记已到' } : { when: '预约的时间', act: '登记未到' },
    );
  recordAct(context, {
    act: act === 'mark-arrived' ? 'bookings.markArrived' : 'bookings.markMissed',
    thing: `booking:${booking.id}`,
    from: before,
    to: booking.state,
  });
  await context.em.flush();
  return presentBooking(context, booking);
}
