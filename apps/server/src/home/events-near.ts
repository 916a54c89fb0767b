import type { Answer } from '@linfa/contract';
import { addDays, isEventToCome } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placesAbove } from '../norms/places-above.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { presentEvents } from '../outreach/present-event.ts';

const daysAhead = 60;
const most = 5;

/** The next events that somebody of the community may come to: its own, and those of the units above, which are for it too. */
export async function eventsNear(context: ActContext, unit: OrgUnit): Promise<Answer<'home', 'open'>['events']> {
  const { em, now, today } = context;
  const rows = await em.find(
    OutreachEvent,
    {
      place: { $in: placesAbove(unit.place) },
      heldOn: { $gte: today, $lte: addDays(today, daysAhead) },
      state: 'published',
    },
    // Some of today's may be over.
    { populate: ['unit'], strategy: 'joined', orderBy: { heldOn: 'asc', startsAt: 'asc', id: 'asc' }, limit: most * 4 },
  );
  const toCome = rows.filter((one) => isEventToCome({ day: one.heldOn, startsAt: one.startsAt ?? null }, now));
  return (await presentEvents(context, toCome.slice(0, most))).map(({ id, title, day, startsAt, venue, seats }) => ({
    id,
    title,
    day,
    startsAt,
    venue,
    seatsLeft: seats?.free ?? null,
  }));
}
