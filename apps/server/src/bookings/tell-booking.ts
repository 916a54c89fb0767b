import { reminderDue } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { writeNotices, type NewNotice, type NoticeKind } from '../notices/queue-notice.ts';
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
  await writeNotices(context, [noticeOf(booking, kind, dueAt)]);
}

/** Tells of a new booking, and queues its reminder with it. */
export async function tellNewBooking(context: ActContext, booking: ShownBooking, kind: NoticeKind): Promise<void> {
  const due = reminderOf(context, booking);
  await writeNotices(context, [noticeOf(booking, kind), ...(due ? [noticeOf(booking, 'booking-reminder', due)] : [])]);
}

/** Sets the reminder of a booking in place of an earlier one; whoever still waits is reminded of nothing. */
export async function remindBooking(context: ActContext, booking: ShownBooking): Promise<void> {
  await withdrawNotices(context, `booking:${booking.id}`, ['booking-reminder']);
  const due = reminderOf(context, booking);
  if (due) await tellBooking(context, booking, 'booking-reminder', due);
}

function reminderOf({ now }: ActContext, booking: ShownBooking): Date | null {
  return booking.state === 'booked' ? reminderDue(booking.slot.day, now) : null;
}

function noticeOf(booking: ShownBooking, kind: NoticeKind, dueAt?: Date): NewNotice {
  return {
    person: recipientOf(booking),
    kind,
    data: noticeData(booking),
    subject: { unit: booking.slot.unit, thing: `booking:${booking.id}`, ...(dueAt && { dueAt }) },
  };
}
