import type { ActContext } from '../http/act-context.ts';
import { reminderDue } from '@linfa/domain';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import { eventNoticeData } from './event-notice-data.ts';
import type { EventSignUp } from './event-sign-up.entity.ts';
import type { OutreachEvent } from './outreach-event.entity.ts';

/** Queues a notice to whoever signed up for an event whose unit is loaded. @param dueAt not before; at once when left out */
export function tellSignUp(
  context: ActContext,
  signUp: EventSignUp,
  event: OutreachEvent,
  kind: NoticeKind,
  dueAt?: Date,
): void {
  queueNotice(context, signUp.person, kind, eventNoticeData(event), {
    unit: event.unit,
    thing: `eventSignUp:${signUp.id}`,
    ...(dueAt && { dueAt }),
  });
}

/** Sets the reminder of a sign-up that has its number, or takes it back where no seat is held any more. */
export async function remindSignUp(context: ActContext, signUp: EventSignUp, event: OutreachEvent): Promise<void> {
  await withdrawNotices(context, `eventSignUp:${signUp.id}`, ['event-reminder']);
  const due = signUp.state === 'signed-up' ? reminderDue(event.heldOn, context.now) : null;
  if (due) tellSignUp(context, signUp, event, 'event-reminder', due);
}
