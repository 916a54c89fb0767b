import { reminderDue } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { writeNotice, type NoticeKind } from '../notices/queue-notice.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import { noticeData } from './notice-data.ts';
import { recipientOf } from './recipient-of.ts';
import type { ShownBooking } from './shown-booking.ts';

/** Tells of a booking. @param dueAt not before; at once when left out */
export async function tellBooking(
  context: ActContext,
  booking: ShownBooking,
  kind: NoticeKind,
  dueAt?: Date,
): Promise<void> {
  await writeNotice(context, recipientOf(booking), kind, noticeData(booking), {
    unit: booking.slot.unit,
    thing: `booking:${booking.id}`,
    ...(dueAt && { dueAt }),
  });
}

/** Sets the reminder of a booking, in place of an earlier one, which a new one cannot have; whoever still waits is reminded of nothing. */
export async function remindBooking(
  context: ActContext,
  booking: ShownBooking,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<void> {
  if (!isNew) await withdrawNotices(context, `booking:${booking.id}`, ['booking-reminder']);
  const due = booking.state === 'booked' ? reminderDue(booking.slot.day, context.now) : null;
  if (due) await tellBooking(context, booking, 'booking-reminder', due);
}
