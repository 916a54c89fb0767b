import type { Received } from '@linfa/contract';
import { RuleError, type Day, type ServiceThing } from '@linfa/domain';
import { Booking } from '../bookings/booking.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationAssignment } from '../mediation/mediation-assignment.entity.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { clientKeyOf } from './client-key-of.ts';

type Named = NonNullable<Received<'feedback', 'submitComplaint'>['service']>;

/** Something that the actor was given, as far as feedback looks at it. */
export interface OwnService {
  readonly kind: ServiceThing;
  readonly id: number;
  readonly unit: OrgUnit;
  readonly place: string;
  readonly day: Day;
  /** Whether it is over, so that it can be rated. */
  readonly done: boolean;
  /** The same for a booking and the consultation that it led to. */
  readonly identity: string;
  /** Who gave it. */
  readonly givers: readonly number[];
}

/** A service of the actor's own. @throws RuleError `not-found` for anybody else's */
export async function ownService(context: ActContext, { kind, id: sealed }: Named): Promise<OwnService> {
  const id = context.keyring.ids.open(kind, sealed);
  const found = await finders[kind](context, id);
  if (!found) throw new RuleError('not-found');
  return { kind, id, ...found };
}

type Found = Omit<OwnService, 'kind' | 'id'>;

const finders: Readonly<Record<ServiceThing, (context: ActContext, id: number) => Promise<Found | null>>> = {
  async booking({ em, actor }, id) {
    const row = await em.findOne(Booking, { id }, { populate: ['slot.unit', 'slot.shift'] });
    const { personId } = actorOf({ actor });
    if (!row || (row.served.id !== personId && (row.byStaff || row.bookedBy.id !== personId))) return null;
    return {
      unit: row.slot.unit,
      place: row.slot.place,
      day: row.slot.day,
      done: row.state === 'served',
      identity: `booking:${id}`,
      givers: row.slot.shift.adviser ? [row.slot.shift.adviser.id] : [],
    };
  },
  async consultation(context, id) {
    const row = await context.em.findOne(
      Consultation,
      { id, clientKey: await clientKeyOf(context, actorOf(context).personId) },
      { populate: ['unit'] },
    );
    if (!row) return null;
    return {
      unit: row.unit,
      place: row.place,
      day: row.heldOn,
      done: true,
      identity: row.booking ? `booking:${row.booking.id}` : `consultation:${id}`,
      givers: row.adviser ? [row.adviser.id] : [],
    };
  },
  async case({ em, actor }, id) {
    const party = await em.findOne(
      MediationParty,
      { case: id, person: actorOf({ actor }).personId },
      { populate: ['case.unit'] },
    );
    if (!party?.case) return null;
    const mediators = await em.find(MediationAssignment, { case: id, mediator: { $ne: null } });
    return {
      unit: party.case.unit,
      place: party.case.place,
      day: party.case.concludedOn ?? party.case.acceptedOn ?? '',
      done: party.case.outcome !== 'pending',
      identity: `case:${id}`,
      givers: mediators.flatMap((one) => (one.mediator ? [one.mediator.id] : [])),
    };
  },
  async event({ em, actor }, id) {
    const row = await em.findOne(
      EventSignUp,
      { event: id, person: actorOf({ actor }).personId, state: { $in: ['signed-up', 'attended'] } },
      { populate: ['event.unit'] },
    );
    if (!row) return null;
    return {
      unit: row.event.unit,
      place: row.event.place,
      day: row.event.heldOn,
      done: row.state === 'attended',
      identity: `event:${id}`,
      givers: [],
    };
  },
};
