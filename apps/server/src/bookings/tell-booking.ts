import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
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
