import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Booking } from './booking.entity.ts';

describe('bookings as others see and handle them', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const book = (who: SignedIn, slot: string) => who.api.bookings.bookSlot({ slot, matter: 'labour', note: '拖欠工资' });
  const resident = (name?: string) => server.signInResident(name === undefined ? {} : { name });

  it('keeps names and notes unreadable in the tables', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    const one = await resident('李不可见');
    await book(one, slots[0]!);
    const [row] = await server.app.fork().find(Booking, { served: one.person.id });
    expect(JSON.stringify(row)).not.toMatch(/李不可见|拖欠工资/);
    expect(server.app.keyring.open(row!.noteCipher)).toBe('拖欠工资');
  });

  it('hides a booking from other residents and from staff elsewhere', async () => {
    const { slots, shift } = await buildShift(server, { day: '2026-03-12' });
    const booking = await book(await resident(), slots[0]!);
    const stranger = await resident();
    const elsewhere = await server.signInStaff('community-clerk', server.units.otherCommunity);
    const sister = await server.signInStaff('adviser', server.units.sisterCommunity);
    for (const who of [stranger, elsewhere, sister])
      expect(await refusalOf(who.api.bookings.cancelBooking({ booking: booking.id }))).toEqual({
        status: 404,
        code: 'not-found',
      });
    const { slots: elsewhereSlots } = await buildShift(server, {
      day: '2026-03-12',
      unit: server.units.otherCommunity,
    });
    expect(
      await refusalOf(elsewhere.api.bookings.rescheduleBooking({ booking: booking.id, slot: elsewhereSlots[0]! })),
    ).toEqual({ status: 404, code: 'not-found' });
    expect(
      await refusalOf(clerk.api.bookings.rescheduleBooking({ booking: booking.id, slot: elsewhereSlots[0]! })),
    ).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(sister.api.bookings.markMissed({ booking: booking.id }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(sister.api.bookings.markArrived({ booking: booking.id }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(stranger.api.bookings.markArrived({ booking: booking.id }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(elsewhere.api.bookings.listForShift({ shift }))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(server.client().bookings.listMine({}))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it('lets staff enter a booking for somebody who called, in their own reach only', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    const other = await buildShift(server, { day: '2026-03-12', unit: server.units.otherCommunity });
    const entry = { matter: 'house', resident: { name: '来电人', phone: '13800000002' } } as const;
    expect(await clerk.api.bookings.bookForResident({ slot: slots[0]!, ...entry })).toMatchObject({
      state: 'booked',
      servedName: '来电人',
    });
    expect(await refusalOf(clerk.api.bookings.bookForResident({ slot: other.slots[0]!, ...entry }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await placesHeld(server.app, other.slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
    expect((await clerk.api.bookings.listMine({})).items).toEqual([]);
    expect(await refusalOf((await resident()).api.bookings.bookForResident({ slot: slots[0]!, ...entry }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('shows names to those who receive the residents, and records that they read them; others see a mask', async () => {
    const { slots, shift } = await buildShift(server, { day: '2026-03-12' });
    await book(await resident('欧阳修'), slots[0]!);
    const adviser = await server.signInStaff('adviser', server.units.community);
    const auditor = await server.signInStaff('auditor', server.units.district);
    const readings = () => server.app.fork().count(AuditEntry, { act: 'bookings.listForShift' });
    const before = await readings();
    expect((await auditor.api.bookings.listForShift({ shift })).items[0]).toMatchObject({
      servedName: '欧**',
      note: '',
      may: [],
    });
    expect(await readings()).toBe(before);
    expect((await adviser.api.bookings.listForShift({ shift })).items[0]).toMatchObject({
      servedName: '欧阳修',
      note: '拖欠工资',
      may: ['cancel'],
    });
    expect(await readings()).toBe(before + 1);
  });

  it('notes who came and who did not, on the day and not before', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12', slots: 2 });
    const early = await server.signInStaff('community-clerk', server.units.street);
    const one = await (await server.signInResident()).api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    const two = await (await server.signInResident()).api.bookings.bookSlot({ slot: slots[1]!, matter: 'other' });
    expect(await refusalOf(early.api.bookings.markArrived({ booking: one.id }))).toEqual({
      status: 409,
      code: 'not-yet',
    });
    server.advance({ hours: 22, minutes: 45 });
    const staff = await server.signInStaff('community-clerk', server.units.street);
    expect(await staff.api.bookings.markArrived({ booking: one.id })).toMatchObject({ state: 'arrived' });
    expect(await refusalOf(staff.api.bookings.markArrived({ booking: one.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await refusalOf(staff.api.bookings.markMissed({ booking: two.id }))).toEqual({
      status: 409,
      code: 'not-yet',
    });
    server.advance({ hours: 1 });
    expect(await staff.api.bookings.markMissed({ booking: two.id })).toMatchObject({
      state: 'missed',
      may: ['mark-arrived', 'serve'],
    });
    expect(await staff.api.bookings.markArrived({ booking: two.id })).toMatchObject({ state: 'arrived' });
  });
});
