import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { assertWithinLimit, beijingDay, RuleError, type BookingState } from '@linfa/domain';
import { writeAct } from '../audit/record-act.ts';
import { queueTextCheck } from '../content-flags/queue-text-check.ts';
import { insertRow } from '../database/insert-row.ts';
import { query } from '../database/sql.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { SlotInFull } from '../slots/find-slot.ts';
import { Booking } from './booking.entity.ts';
import type { Served } from './served-person.ts';
import type { ShownBooking } from './shown-booking.ts';
import { tellNewBooking } from './tell-booking.ts';

export interface NewBooking {
  readonly act:
    | 'bookings.bookSlot'
    | 'bookings.bookForResident'
    | 'bookings.joinWaitingList'
    | 'bookings.waitForResident';
  readonly state: Extract<BookingState, 'booked' | 'waiting'>;
  readonly byStaff: boolean;
  readonly matter: string;
  readonly note: string;
}

/**
 * Writes a booking with its notice and audit entry. The caller holds the locks: of the slot, where it took
 * a place or found none, and of the person whose limit counts.
 * @throws RuleError `too-many-bookings`, `already-booked`
 */
export async function makeBooking(
  context: ActContext,
  slot: SlotInFull,
  served: Served,
  made: NewBooking,
): Promise<ShownBooking> {
  const { em, keyring, now } = context;
  const { personId } = actorOf(context);
  await assertLimit(context, made.byStaff ? served.person.id : personId);
  const row = {
    slot,
    served: served.person,
    bookedBy: { id: personId },
    byStaff: made.byStaff,
    servedNameCipher: keyring.seal(served.name),
    identityCipher: keyring.seal(served.identity),
    state: made.state,
    matter: made.matter,
    noteCipher: keyring.seal(made.note),
    activeKey: activeKeyOf(context, slot.id, served.identity),
    cancelReasonCipher: null,
    createdAt: now,
  };
  const booking = { ...row, id: await once(() => insertRow(em, Booking, row)) };
  if (!made.byStaff && made.note !== '') {
    const writer = served.person.id === personId ? served.person : booking.bookedBy;
    queueTextCheck(context, { kind: 'booking-note', id: booking.id, writer, unit: slot.unit });
  }
  await tellNewBooking(context, booking, made.state === 'booked' ? 'booking-made' : 'waiting-joined');
  await writeAct(context, { act: made.act, thing: `booking:${booking.id}`, to: made.state });
  return booking;
}

/** The unique key decides who has a slot already, also between two who ask at once. @throws RuleError `already-booked` */
export function writeOnce({ em }: ActContext): Promise<void> {
  return once(() => em.flush());
}

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('already-booked') : error;
  }
}

/** The same slot and person give the same text; the table does not say who has the slot. */
export function activeKeyOf({ keyring }: ActContext, slotId: number, identity: string): string {
  return keyring.blindIndex(`slot:${slotId} ${identity}`);
}

/** Bookings that the person made or is served by, of today and later. */
async function assertLimit({ em, now }: ActContext, personId: number): Promise<void> {
  const [row] = await query(em, {
    text:
      'select count(*) as held from booking join slot on slot.id = booking.slot_id' +
      " where (booking.served_id = ? or (booking.booked_by_id = ? and booking.by_staff = ?)) and booking.state in ('waiting', 'booked')" +
      ' and slot.day >= ?',
    values: [personId, personId, false, beijingDay(now)],
  });
  assertWithinLimit(Number(row?.['held']));
}
