import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../notices/notice.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

describe('bookings', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const book = (who: SignedIn, slot: string) => who.api.bookings.bookSlot({ slot, matter: 'labour', note: '拖欠工资' });
  const resident = (name?: string) => server.signInResident(name === undefined ? {} : { name });

  it('gives a resident a place, told in a notice that names nobody', async () => {
    const [{ slots, slotIds }, one] = [await buildShift(server, { day: '2026-03-12' }), await resident('王小明')];
    const booking = await book(one, slots[0]!);
    expect(booking).toMatchObject({
      state: 'booked',
      day: '2026-03-12',
      startsAt: '09:00',
      minutes: 30,
      servedName: '王小明',
      note: '拖欠工资',
      may: ['cancel', 'reschedule'],
    });
    expect(booking.code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(await placesHeld(server.app, slotIds[0]!)).toEqual({ taken: 1, held: 1, capacity: 1 });
    const [notice] = await server.app.fork().find(Notice, { person: one.person.id });
    expect(notice).toMatchObject({
      kind: 'booking-made',
      state: 'queued',
      data: { day: '2026-03-12', startsAt: 540, community: 'd-1-1' },
    });
    expect((await one.api.bookings.listMine({})).items).toEqual([booking]);
  });

  it('refuses a full slot, one that has begun, and one that is nobody’s', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    await book(await resident(), slots[0]!);
    expect(await refusalOf(book(await resident(), slots[0]!))).toEqual({ status: 409, code: 'slot-full' });
    const begun = await buildShift(server, { day: '2026-03-11', startsAt: 600 });
    expect(await refusalOf(book(await resident(), begun.slots[0]!))).toEqual({ status: 409, code: 'slot-not-open' });
    expect(await placesHeld(server.app, begun.slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
    expect(await refusalOf(book(await resident(), server.app.keyring.ids.seal('slot', 999_999)))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(book(await resident(), begun.shift))).toEqual({ status: 404, code: 'not-found' });
  });

  it('gives one person a slot once, and again after cancelling', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12', capacity: 3 });
    const one = await resident();
    const first = await book(one, slots[0]!);
    expect(await refusalOf(book(one, slots[0]!))).toEqual({ status: 409, code: 'already-booked' });
    expect(await one.api.bookings.cancelBooking({ booking: first.id })).toMatchObject({ state: 'cancelled', may: [] });
    expect((await book(one, slots[0]!)).state).toBe('booked');
  });

  it('lets a resident book for both parents in one slot, but not for one of them twice', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12', capacity: 4 });
    const one = await resident('张三');
    const bookFor = (onBehalfOf: { name: string; phone?: string }) =>
      one.api.bookings.bookSlot({ slot: slots[0]!, matter: 'inheritance', onBehalfOf });
    expect((await bookFor({ name: '张父' })).servedName).toBe('张父');
    expect((await bookFor({ name: '张母', phone: '13800000001' })).servedName).toBe('张母');
    expect(await refusalOf(bookFor({ name: '张父' }))).toEqual({ status: 409, code: 'already-booked' });
    expect(await refusalOf(bookFor({ name: '另一个称呼', phone: '13800000001' }))).toEqual({
      status: 409,
      code: 'already-booked',
    });
  });

  it('does not tell whose number it is', async () => {
    await server.signInResident({ name: '号码主人', phone: '13800000009' });
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    const booking = await (
      await resident()
    ).api.bookings.bookSlot({ slot: slots[0]!, matter: 'other', onBehalfOf: { name: '某人', phone: '13800000009' } });
    expect(booking.servedName).toBe('某人');
  });

  it('lets a resident have three bookings to come', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12', slots: 4 });
    const one = await resident();
    for (const slot of slots.slice(0, 3)) await book(one, slot);
    expect(await refusalOf(book(one, slots[3]!))).toEqual({ status: 409, code: 'too-many-bookings' });
  });

  it('counts bookings made at the same moment one after the other', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-12', slots: 8 });
    const one = await resident();
    const ended = await Promise.allSettled(slots.map((slot) => book(one, slot)));
    expect(ended.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
  });

  it('closes cancelling and moving two hours before to residents, never to staff', async () => {
    const { slots } = await buildShift(server, { day: '2026-03-11', startsAt: 11 * 60 + 30, slots: 2 });
    const one = await resident();
    const booking = await book(one, slots[0]!);
    expect(booking.may).toEqual([]);
    expect(await refusalOf(one.api.bookings.cancelBooking({ booking: booking.id }))).toEqual({
      status: 409,
      code: 'too-late',
    });
    expect(await refusalOf(one.api.bookings.rescheduleBooking({ booking: booking.id, slot: slots[1]! }))).toEqual({
      status: 409,
      code: 'too-late',
    });
    expect(await clerk.api.bookings.cancelBooking({ booking: booking.id, reason: '顾问临时有庭' })).toMatchObject({
      state: 'cancelled',
    });
    expect((await one.api.bookings.listMine({})).items[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: '顾问临时有庭',
    });
  });

  it('cancels once: the second time is refused and frees nothing', async () => {
    const { slots, slotIds } = await buildShift(server, { day: '2026-03-12', capacity: 2 });
    const one = await resident();
    await book(await resident(), slots[0]!);
    const booking = await book(one, slots[0]!);
    const ended = await Promise.allSettled(
      Array.from({ length: 5 }, () => one.api.bookings.cancelBooking({ booking: booking.id })),
    );
    expect(ended.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(one.api.bookings.cancelBooking({ booking: booking.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 1, held: 1 });
  });

  it('moves a booking, holding the new place before it lets the old one go', async () => {
    const { slots, slotIds } = await buildShift(server, { day: '2026-03-12', slots: 3 });
    const [one, two] = [await resident(), await resident()];
    const booking = await book(one, slots[0]!);
    await book(two, slots[1]!);
    expect(await refusalOf(one.api.bookings.rescheduleBooking({ booking: booking.id, slot: slots[1]! }))).toEqual({
      status: 409,
      code: 'slot-full',
    });
    expect(await refusalOf(one.api.bookings.rescheduleBooking({ booking: booking.id, slot: slots[0]! }))).toEqual({
      status: 409,
      code: 'same-slot',
    });
    expect((await one.api.bookings.listMine({})).items[0]).toMatchObject({ state: 'booked', startsAt: '09:00' });
    expect(await one.api.bookings.rescheduleBooking({ booking: booking.id, slot: slots[2]! })).toMatchObject({
      id: booking.id,
      startsAt: '10:00',
      state: 'booked',
    });
    for (const [index, held] of [0, 1, 1].entries())
      expect(await placesHeld(server.app, slotIds[index]!)).toMatchObject({ taken: held, held });
  });

  it('lets a resident wait for a full slot, in turn, and gives a freed place to the first', async () => {
    const { slots, slotIds } = await buildShift(server, { day: '2026-03-12' });
    const wait = (who: SignedIn) => who.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'family' });
    const [holder, first, second] = [await resident(), await resident(), await resident()];
    expect(await refusalOf(wait(first))).toEqual({ status: 409, code: 'slot-has-places' });
    const begun = await buildShift(server, { day: '2026-03-11', startsAt: 600 });
    expect(await refusalOf(first.api.bookings.joinWaitingList({ slot: begun.slots[0]!, matter: 'family' }))).toEqual({
      status: 409,
      code: 'slot-not-open',
    });
    expect(await refusalOf(first.api.bookings.joinWaitingList({ slot: begun.shift, matter: 'family' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    const booking = await book(holder, slots[0]!);
    expect(await refusalOf(wait(holder))).toEqual({ status: 409, code: 'already-booked' });
    const [waiting, behind] = [await wait(first), await wait(second)];
    expect([waiting.waitingPosition, behind.waitingPosition, waiting.may]).toEqual([1, 2, ['cancel', 'leave-waiting']]);
    await holder.api.bookings.cancelBooking({ booking: booking.id });
    expect((await first.api.bookings.listMine({})).items[0]).toMatchObject({
      id: waiting.id,
      state: 'booked',
      waitingPosition: null,
    });
    expect((await second.api.bookings.listMine({})).items[0]).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 1, held: 1 });
    expect((await server.app.fork().find(Notice, { person: first.person.id })).map((one) => one.kind)).toEqual([
      'waiting-joined',
      'booking-promoted',
      'booking-reminder',
    ]);
    await second.api.bookings.cancelBooking({ booking: behind.id });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 1, held: 1 });
  });

  it('refuses what does not fit before it looks at anything', async () => {
    const one = await resident();
    const { slots, slotIds } = await buildShift(server, { day: '2026-03-12' });
    const send = (body: unknown) => server.call('bookings.bookSlot', body, { authorization: `Bearer ${one.token}` });
    for (const body of [
      {},
      { slot: slots[0], matter: 'weather' },
      { slot: slots[0], matter: 'other', note: '\u0000' },
      { slot: slots[0], matter: 'other', extra: 1 },
      { slot: 12, matter: 'other' },
      { slot: slots[0], matter: 'other', note: '长'.repeat(301) },
    ])
      expect(await send(body)).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
  });

  it('costs the same statements for the first and the last place, whatever is booked already', async () => {
    const { slots } = await buildShift(server, { day: '2026-04-01', capacity: 20 });
    const [one, last] = [await resident(), await resident()];
    const first = await statementsOf(server.app.database, () => book(one, slots[0]!));
    for (let number = 0; number < 15; number++) await book(await resident(), slots[0]!);
    expect(await statementsOf(server.app.database, () => book(last, slots[0]!))).toHaveLength(first.length);
    // The place is taken before anything is read in the transaction, so that no lock is upgraded.
    const inside = first.slice(first.findIndex((sent) => /^begin/i.test(sent)) + 1);
    expect(inside[0]).toMatch(/^update slot set taken = taken \+ 1/);
  });

  /** Last: it moves the clock on. */

  it('lets a resident leave a waiting list at any time, but never lose a place that was just given', async () => {
    const { slots, slotIds } = await buildShift(server, { day: '2026-03-11', startsAt: 660 });
    const [holder, first, second] = [
      await server.signInResident(),
      await server.signInResident(),
      await server.signInResident(),
    ];
    const held = await holder.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    const one = await first.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'other' });
    const two = await second.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'other' });
    expect(two).toMatchObject({ waitingPosition: 2, may: ['cancel', 'leave-waiting'] });
    expect(await refusalOf(second.api.bookings.leaveWaitingList({ booking: one.id }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await first.api.bookings.leaveWaitingList({ booking: one.id })).toMatchObject({
      state: 'cancelled',
      may: [],
    });
    expect((await server.app.fork().find(Notice, { person: first.person.id })).at(-1)?.kind).toBe('waiting-left');
    expect((await second.api.bookings.listMine({})).items[0]).toMatchObject({ waitingPosition: 1 });
    await clerk.api.bookings.cancelBooking({ booking: held.id });
    expect(await refusalOf(second.api.bookings.leaveWaitingList({ booking: two.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 1, held: 1 });
    // And whoever left may wait again.
    expect((await first.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'other' })).state).toBe('waiting');
  });
});
