import { reminderDue } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import type { Booking } from './booking.entity.ts';
import { noticeData } from './notice-data.ts';
import { recipientOf } from './recipient-of.ts';

/** Queues a notice about a booking whose slot's unit is loaded. @param dueAt not before; at once when left out */
export function tellBooking(context: ActContext, booking: Booking, kind: NoticeKind, dueAt?: Date): void {
  queueNotice(context, recipientOf(booking), kind, noticeData(booking), {
    unit: booking.slot.unit,
    thing: `booking:${booking.id}`,
    ...(dueAt && { dueAt }),
  });
}

/** Sets the reminder of a booking that has its number, in place of an earlier one, which a new one cannot have; whoever still waits is reminded of nothing. */
export async function remindBooking(
  context: ActContext,
  booking: Booking,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<void> {
  if (!isNew) await withdrawNotices(context, `booking:${booking.id}`, ['booking-reminder']);
  const due = booking.state === 'booked' ? reminderDue(booking.slot.day, context.now) : null;
  if (due) tellBooking(context, booking, 'booking-reminder', due);
}
