import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  isEventToCome,
  outreachEventTable,
  type outreachKinds,
  type OutreachEventState,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { query } from '../database/sql.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { clockOf } from '../slots/clock.ts';
import { checkInCode } from './check-in-code.ts';
import { EventSeating } from './event-seating.entity.ts';
import type { OutreachEvent } from './outreach-event.entity.ts';
import { eventReporters } from './outreach.policy.ts';

export type PresentedEvent = Answer<'outreach', 'listPublic'>['items'][number];
export type PresentedStaffEvent = Answer<'outreach', 'planEvent'>;
type Act = PresentedStaffEvent['may'][number];

/** Events as anybody may see them. One statement for the seats of all. */
export async function presentEvents(context: ActContext, events: readonly OutreachEvent[]): Promise<PresentedEvent[]> {
  const seats = await seatingsOf(context, events);
  return events.map((event) => present(context, event, seats.get(event.id)));
}

export async function presentStaffEvent(context: ActContext, event: OutreachEvent): Promise<PresentedStaffEvent> {
  return (await presentStaffEvents(context, [event]))[0] as PresentedStaffEvent;
}

/** Events with their numbers, and what the actor may do; the code at the door only for those who will be there. Two statements for all. */
export async function presentStaffEvents(
  context: ActContext,
  events: readonly OutreachEvent[],
): Promise<PresentedStaffEvent[]> {
  const seats = await seatingsOf(context, events);
  const counts = await signUpCounts(context, [...seats.keys()]);
  return events.map((event) => {
    const count = (state: string): number => counts.get(`${event.id} ${state}`) ?? 0;
    const { byVolunteers, attendance, reached, materials, questions, volunteers, provenance } = event;
    return {
      ...present(context, event, seats.get(event.id)),
      byVolunteers,
      attendance,
      reached,
      materials,
      questions,
      volunteers,
      provenance,
      version: event.version,
      cancelReason:
        event.cancelReasonCipher && reaches(actorOf(context), eventReporters, event.place)
          ? context.keyring.open(event.cancelReasonCipher)
          : '',
      waiting: count('waiting'),
      checkedIn: count('attended'),
      checkInCode:
        seats.has(event.id) && reaches(actorOf(context), eventReporters, event.place)
          ? checkInCode(context, event.id)
          : null,
      may: mayDo(context, event),
    };
  });
}

function present(
  { keyring, now }: ActContext,
  event: OutreachEvent,
  seating: EventSeating | undefined,
): PresentedEvent {
  const { unit, heldOn, startsAt, title, theme, venue, organiser, speaker, audience } = event;
  return {
    id: keyring.ids.seal('event', event.id),
    unit: { code: unit.code, name: unit.name },
    day: heldOn,
    startsAt: startsAt === null || startsAt === undefined ? null : clockOf(startsAt),
    title,
    kind: event.kind as keyof typeof outreachKinds,
    theme: theme ?? null,
    venue: venue ?? null,
    organiser: organiser ?? null,
    speaker: speaker ?? null,
    audience: audience ?? null,
    state: event.state as OutreachEventState,
    seats: seating ? { capacity: seating.capacity, free: seating.capacity - seating.taken } : null,
    signUpOpen:
      seating !== undefined && seating.open && isEventToCome({ day: heldOn, startsAt: startsAt ?? null }, now),
  };
}

async function seatingsOf({ em }: ActContext, events: readonly OutreachEvent[]): Promise<Map<number, EventSeating>> {
  if (events.length === 0) return new Map();
  // Seats were changed by statements of their own: what was loaded before is out of date.
  const rows = await em.find(EventSeating, { event: { $in: events.map((one) => one.id) } }, { refresh: true });
  return new Map(rows.map((row) => [row.event.id, row]));
}

/** `12 waiting` → how many. */
async function signUpCounts({ em }: ActContext, eventIds: readonly number[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await query(em, {
    text: `select event_id as event, state, count(*) as n from event_sign_up where event_id in (${eventIds.map(() => '?').join(', ')}) group by event_id, state`,
    values: eventIds,
  });
  return new Map(rows.map((row) => [`${String(row['event'])} ${String(row['state'])}`, Number(row['n'])]));
}

/** What came of an event is known from its day on. */
function mayDo(context: ActContext, event: OutreachEvent): Act[] {
  const open = actsOpen(outreachEventTable, event.state as OutreachEventState, rolesAt(actorOf(context), event.place));
  const report = open.includes('hold') && event.heldOn <= context.today;
  return [...open.filter((act) => act !== 'hold'), ...(report ? (['record-attendance', 'close'] as const) : [])];
}
