import type { Answer } from '@linfa/contract';
import { addDays, type ServiceThing } from '@linfa/domain';
import { Booking } from '../bookings/booking.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { clientKeyOf } from './client-key-of.ts';
import { RatingToken } from './rating-token.entity.ts';
import { ratingToken } from './rating-token.ts';

const sinceDays = 180;
const most = 50;

interface Done {
  readonly kind: ServiceThing;
  readonly id: number;
  readonly identity: string;
  readonly unit: OrgUnit;
  readonly day: string;
}

/** What the resident was given in the last half year and may rate, the newest first; of each kind the newest fifty. */
export async function listServices(context: ActContext): Promise<Answer<'feedback', 'listServices'>> {
  const { em, keyring } = context;
  const { personId } = actorOf(context);
  const done = (await Promise.all([bookings(context), consultations(context), cases(context), events(context)])).flat();
  const tokens = done.map((one) => ratingToken(keyring, personId, one.identity));
  const rated = new Set((await em.find(RatingToken, { token: { $in: tokens } })).map((one) => one.token));
  return {
    items: done
      .map(({ kind, id, unit, day }, at) => ({
        kind,
        id: keyring.ids.seal(kind, id),
        unit: { code: unit.code, name: unit.name },
        day,
        rated: rated.has(tokens[at] ?? ''),
      }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
  };
}

async function bookings({ em, actor, today }: ActContext): Promise<Done[]> {
  const { personId } = actorOf({ actor });
  const rows = await em.find(
    Booking,
    {
      $or: [{ served: personId }, { bookedBy: personId, byStaff: false }],
      state: 'served',
      slot: { day: { $gte: addDays(today, -sinceDays) } },
    },
    { populate: ['slot.unit'], orderBy: { id: 'desc' }, limit: most },
  );
  return rows.map(({ id, slot }) => ({
    kind: 'booking',
    id,
    identity: `booking:${id}`,
    unit: slot.unit,
    day: slot.day,
  }));
}

/** Without those that a booking led to: they are that booking. */
async function consultations(context: ActContext): Promise<Done[]> {
  const { em, today, actor } = context;
  const clientKey = await clientKeyOf(context, actorOf({ actor }).personId);
  const rows = await em.find(
    Consultation,
    { clientKey, booking: null, heldOn: { $gte: addDays(today, -sinceDays) } },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: most },
  );
  return rows.map(({ id, unit, heldOn }) => ({
    kind: 'consultation',
    id,
    identity: `consultation:${id}`,
    unit,
    day: heldOn,
  }));
}

async function cases({ em, actor, today }: ActContext): Promise<Done[]> {
  const rows = await em.find(
    MediationParty,
    { person: actorOf({ actor }).personId, case: { concludedOn: { $gte: addDays(today, -sinceDays) } } },
    { populate: ['case.unit'], orderBy: { id: 'desc' }, limit: most },
  );
  return rows.flatMap(({ case: of }) =>
    of?.concludedOn
      ? [{ kind: 'case' as const, id: of.id, identity: `case:${of.id}`, unit: of.unit, day: of.concludedOn }]
      : [],
  );
}

async function events({ em, actor, today }: ActContext): Promise<Done[]> {
  const rows = await em.find(
    EventSignUp,
    {
      person: actorOf({ actor }).personId,
      state: 'attended',
      event: { heldOn: { $gte: addDays(today, -sinceDays) } },
    },
    { populate: ['event.unit'], orderBy: { id: 'desc' }, limit: most },
  );
  return rows.map(({ event }) => ({
    kind: 'event',
    id: event.id,
    identity: `event:${event.id}`,
    unit: event.unit,
    day: event.heldOn,
  }));
}
