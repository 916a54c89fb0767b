import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
import { eventNoticeData } from './event-notice-data.ts';
import type { EventSignUp } from './event-sign-up.entity.ts';
import type { OutreachEvent } from './outreach-event.entity.ts';

/** Queues a notice to whoever signed up for an event whose unit is loaded. */
export function tellSignUp(context: ActContext, signUp: EventSignUp, event: OutreachEvent, kind: NoticeKind): void {
  queueNotice(context, signUp.person, kind, eventNoticeData(event), {
    unit: event.unit,
    thing: `eventSignUp:${signUp.id}`,
  });
}
