import type { Received } from '@linfa/contract';
import { applyBookingAct, assertAmountFits, RuleError, type BookingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { findBooking } from '../bookings/booking-for-act.ts';
import type { Booking } from '../bookings/booking.entity.ts';
import { unsignShifts } from '../duty-shifts/unsign-shifts.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { countedKey } from '../people/counted-keys.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { assertNamedServed } from './assert-named-served.ts';
import { Consultation } from './consultation.entity.ts';
import { serviceLoggers } from './consultations.policy.ts';

export type NewLine = Received<'consultations', 'logConsultation'>['line'];

/**
 * Writes lines of a community's service log, all in the act's transaction. A line that comes from a booking marks it
 * served and takes the person from it.
 * @throws RuleError `not-allowed`, `day-in-future`, `unit-not-valid`, `not-found`, `wrong-state`, `not-yet`,
 * `amount-not-for-kind`, `adviser-not-then`
 */
export async function writeLines(
  context: ActContext,
  community: string,
  lines: readonly NewLine[],
  act: string,
): Promise<Consultation[]> {
  const { em } = context;
  const unit = await unitInReach(context, community, serviceLoggers);
  const pathOf = (at: number): string => (act === 'consultations.logMany' ? `lines.${at}.adviser` : 'line.adviser');
  await assertNamedServed(
    context,
    unit,
    lines.map(({ day, adviser }, at) => ({ day, adviser, path: pathOf(at) })),
  );
  const rows: Consultation[] = [];
  const places = new Map<string, string>();
  for (const line of lines) {
    if (line.day > context.today) throw new RuleError('day-in-future', { day: line.day });
    const place = places.get(line.day) ?? (await placeOn(em, unit, line.day));
    places.set(line.day, place);
    rows.push(await writeLine(context, unit, place, line));
  }
  await unsignFor(context, unit, rows, act);
  await em.flush();
  for (const row of rows) recordAct(context, { act, thing: `consultation:${row.id}` });
  return rows;
}

/** Lines added to a day that was signed: its sheet has to be signed again. */
async function unsignFor(
  context: ActContext,
  unit: OrgUnit,
  rows: readonly Consultation[],
  act: string,
): Promise<void> {
  const advisers = new Set(rows.flatMap((row) => (row.adviser ? [row.adviser.id] : [])));
  for (const adviserId of advisers)
    await unsignShifts(
      context,
      {
        unitId: unit.id,
        adviserId,
        days: rows.filter((row) => row.adviser?.id === adviserId).map((row) => row.heldOn),
      },
      act,
    );
}

async function writeLine(context: ActContext, unit: OrgUnit, place: string, line: NewLine): Promise<Consultation> {
  const { em, keyring } = context;
  assertAmountFits(line.serviceKind, line.amount);
  const booking = line.booking === undefined ? null : await serve(context, unit, line.booking, line.day);
  const event = line.event === undefined ? null : await eventOf(context, unit, line.event, line.day);
  const name = booking ? keyring.open(booking.servedNameCipher) : line.client?.name;
  const row = em.create(Consultation, {
    unit,
    place,
    originSet: event ? 'outreachEvents' : null,
    originId: event?.id ?? null,
    provenance: 'recorded',
    heldOn: line.day,
    adviser: adviserOf(context, unit, booking, line.adviser),
    serviceKind: line.serviceKind,
    mode: line.mode,
    channel: booking ? 'booking' : line.channel,
    matter: line.matter,
    result: line.result,
    persons: line.persons,
    minutes: line.minutes,
    amount: line.amount,
    clientKey: booking
      ? countedKey(keyring, booking.served)
      : line.client?.phone === undefined
        ? null
        : keyring.blindIndex(line.client.phone),
    clientNameCipher: name === undefined ? null : keyring.seal(name),
    booking,
    summaryCipher: line.summary === '' ? null : keyring.seal(line.summary),
  });
  em.persist(row);
  return row;
}

/** The booking, now served. @throws RuleError `not-found` for one of another community, `not-yet`, `wrong-state` */
async function serve(context: ActContext, unit: OrgUnit, sealed: string, day: string): Promise<Booking> {
  const booking = await findBooking(context, context.keyring.ids.open('booking', sealed));
  if (booking.slot.unit.id !== unit.id) throw new RuleError('not-found');
  if (day < booking.slot.day) throw new RuleError('not-yet', { when: '预约的日子', act: '登记服务' });
  const before = booking.state as BookingState;
  booking.state = applyBookingAct(before, 'serve');
  recordAct(context, { act: 'bookings.serve', thing: `booking:${booking.id}`, from: before, to: booking.state });
  return booking;
}

/** The event at which somebody asked, on its day. @throws RuleError `not-found` for one of another unit or another day */
async function eventOf(
  { em, keyring }: ActContext,
  unit: OrgUnit,
  sealed: string,
  day: string,
): Promise<OutreachEvent> {
  const event = await em.findOne(OutreachEvent, {
    id: keyring.ids.open('event', sealed),
    unit: unit.id,
    heldOn: day,
    state: { $nin: ['cancelled', 'dropped'] },
  });
  if (!event) throw new RuleError('not-found');
  return event;
}

/** An adviser logs their own work; what staff enter is the work of whom they name, of whoever was on duty, or of nobody known. */
function adviserOf(
  context: ActContext,
  unit: OrgUnit,
  booking: Booking | null,
  named: string | null | undefined,
): Person | null {
  const { em, keyring } = context;
  const actor = actorOf(context);
  if (named === null) return null;
  if (named !== undefined) return em.getReference(Person, keyring.ids.open('person', named));
  if (reaches(actor, ['adviser'], unit.place)) return em.getReference(Person, actor.personId);
  return booking?.slot.shift.adviser ?? null;
}
