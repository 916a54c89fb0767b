import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { bookingDetails, isOwn } from '../bookings/booking-for-act.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { writeIcs } from '../files/write-ics.ts';
import { addressPart, fileContext, publicFileContext, type PublicFileContext } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { isPublic } from '../outreach/public-event-states.ts';

/** `/api/files/bookings/:booking.ics`: a booking for one's own calendar, for whoever made it or is served; it names nobody. */
export function bookingCalendar(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const booking = await context.em.findOne(
      Booking,
      { id: context.keyring.ids.open('booking', addressPart(ctx, 'booking')) },
      { populate: [...bookingDetails] },
    );
    if (!booking || !isOwn(booking, context.actor)) throw new RuleError('not-found');
    const { slot } = booking;
    sendFile(ctx, {
      name: '预约',
      format: 'ics',
      bytes: writeIcs(
        {
          uid: uidOf(context, 'booking', booking.id),
          day: slot.day,
          startsAt: slot.startsAt,
          minutes: slot.minutes,
          title: '社区法律顾问',
          location: slot.unit.name,
          cancelled: booking.state === 'cancelled',
        },
        context.now,
      ),
    });
  };
}

/** How long an event is taken to last in a calendar: its end is not asked for. */
const eventMinutes = 120;

/** `/api/files/events/:event.ics`: an event that anybody may see. */
export function eventCalendar(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = publicFileContext(app);
    const event = await context.em.findOne(
      OutreachEvent,
      { id: context.keyring.ids.open('event', addressPart(ctx, 'event')) },
      { populate: ['unit'] },
    );
    if (!event || !isPublic(event.state)) throw new RuleError('not-found');
    sendFile(ctx, {
      name: '活动',
      format: 'ics',
      bytes: writeIcs(
        {
          uid: uidOf(context, 'event', event.id),
          day: event.heldOn,
          startsAt: event.startsAt ?? null,
          minutes: eventMinutes,
          title: event.title,
          location: event.venue ?? event.unit.name,
          cancelled: event.state === 'cancelled',
        },
        context.now,
      ),
    });
  };
}

function uidOf({ keyring }: PublicFileContext, kind: 'booking' | 'event', id: number): string {
  return `${kind}-${keyring.ids.seal(kind, id)}@linfa`;
}
