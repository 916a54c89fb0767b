import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../notices/notice.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { DutyShift } from './duty-shift.entity.ts';

const notFound = { status: 404, code: 'not-found' };

describe('a shift that changes hands or time', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const newAdviser = (unit = server.units.community, to?: string) =>
    server.signInStaff('adviser', unit, to === undefined ? {} : { to });
  const idOf = (who: SignedIn): string => server.app.keyring.ids.seal('person', who.person.id);
  const shiftOf = (who: SignedIn, day = '2026-03-20', startsAt = 540) =>
    buildShift(server, { day, startsAt, slots: 2, adviser: who.person });
  const onDuty = async (shift: string) =>
    (await server.app.fork().findOneOrFail(DutyShift, { id: server.app.keyring.ids.open('shift', shift) })).adviser?.id;
  const lastNotice = async (who: SignedIn) =>
    (await server.app.fork().find(Notice, { person: who.person.id }, { orderBy: { id: 'asc' } }))
      .filter((one) => one.state === 'queued')
      .at(-1);

  it('is taken over by another adviser at once; those booked and the two are told, and who stood there is kept', async () => {
    const [one, two, resident] = [await newAdviser(), await newAdviser(), await server.signInResident()];
    const { shift, slots } = await shiftOf(one);
    await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    expect(await clerk.api.dutyShifts.swapShift({ shift, adviser: idOf(two), reason: '开庭' })).toEqual({
      toldBookings: 1,
    });
    expect(await onDuty(shift)).toBe(two.person.id);
    expect((await lastNotice(resident))?.kind).toBe('booking-adviser-changed');
    for (const who of [one, two]) expect((await lastNotice(who))?.kind).toBe('shift-swapped');
    expect((await clerk.api.amendments.list({ kind: 'shift', record: shift })).items).toMatchObject([
      { reason: '开庭', before: [{ field: '法律顾问', value: '工作人员乙' }] },
    ]);
  });

  it('is exchanged between two, also at the same hour', async () => {
    const [one, two] = [await newAdviser(), await newAdviser()];
    const [mine, theirs] = [await shiftOf(one), await shiftOf(two)];
    await clerk.api.dutyShifts.swapShift({
      shift: mine.shift,
      adviser: idOf(two),
      inExchange: theirs.shift,
      reason: '对调',
    });
    expect([await onDuty(mine.shift), await onDuty(theirs.shift)]).toEqual([two.person.id, one.person.id]);
  });

  it('goes to nobody who is no adviser there then, is on duty already, or has it; and not once it has begun', async () => {
    const [one, two] = [await newAdviser(), await newAdviser()];
    const { shift } = await shiftOf(one);
    const swap = (adviser: SignedIn, more: object = {}) =>
      clerk.api.dutyShifts.swapShift({ shift, adviser: idOf(adviser), reason: '换', ...more });
    await shiftOf(two, '2026-03-20', 570);
    expect(await refusalOf(swap(two))).toEqual({ status: 409, code: 'adviser-busy' });
    const elsewhere = { status: 422, code: 'not-adviser-there' };
    expect(await refusalOf(swap(await newAdviser(server.units.sisterCommunity)))).toEqual(elsewhere);
    expect(await refusalOf(swap(await newAdviser(server.units.community, '2026-03-20')))).toEqual(elsewhere);
    expect(await refusalOf(swap(clerk))).toEqual(elsewhere);
    expect(await refusalOf(swap(one))).toEqual({ status: 422, code: 'same-adviser' });
    const third = await newAdviser();
    expect(await refusalOf(swap(third, { inExchange: (await shiftOf(two, '2026-03-21')).shift }))).toEqual(notFound);
    const begun = await shiftOf(one, '2026-03-11', 480);
    expect(await refusalOf(swap(third, { shift: begun.shift }))).toEqual({ status: 409, code: 'shift-begun' });
    const foreign = await buildShift(server, { day: '2026-03-20', unit: server.units.sisterCommunity });
    expect(await refusalOf(swap(third, { shift: foreign.shift }))).toEqual(notFound);
    await clerk.api.dutyShifts.cancelShift({ shift, reason: '停' });
    expect(await refusalOf(swap(third))).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('is offered by its adviser and taken by the other, to one at a time', async () => {
    const [one, two, three] = [await newAdviser(), await newAdviser(), await newAdviser()];
    const { shift } = await shiftOf(one);
    const offer = await one.api.dutyShifts.offerSwap({ shift, adviser: idOf(two) });
    expect(offer).toMatchObject({
      state: 'offered',
      shift: { id: shift, day: '2026-03-20' },
      inExchange: null,
      may: ['withdraw'],
    });
    expect((await lastNotice(two))?.kind).toBe('swap-offered');
    expect(await refusalOf(one.api.dutyShifts.offerSwap({ shift, adviser: idOf(three) }))).toEqual({
      status: 409,
      code: 'already-offered',
    });
    expect((await two.api.dutyShifts.listSwaps({})).items).toMatchObject([
      { id: offer.id, may: ['accept', 'decline'] },
    ]);
    for (const act of ['acceptSwap', 'declineSwap'] as const)
      expect(await refusalOf(three.api.dutyShifts[act]({ offer: offer.id }))).toEqual(notFound);
    expect(await refusalOf(one.api.dutyShifts.acceptSwap({ offer: offer.id }))).toEqual(notFound);
    expect(await two.api.dutyShifts.acceptSwap({ offer: offer.id })).toMatchObject({ state: 'accepted', may: [] });
    expect(await onDuty(shift)).toBe(two.person.id);
    expect(await refusalOf(two.api.dutyShifts.acceptSwap({ offer: offer.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await refusalOf(one.api.dutyShifts.offerSwap({ shift, adviser: idOf(three) }))).toEqual(notFound);
  });

  it('is declined or taken back, and may be offered again', async () => {
    const [one, two] = [await newAdviser(), await newAdviser()];
    const [mine, theirs] = [await shiftOf(one), await shiftOf(two, '2026-03-21')];
    const ask = () => one.api.dutyShifts.offerSwap({ shift: mine.shift, adviser: idOf(two), inExchange: theirs.shift });
    expect(await two.api.dutyShifts.declineSwap({ offer: (await ask()).id })).toMatchObject({ state: 'declined' });
    expect((await lastNotice(one))?.kind).toBe('swap-declined');
    expect(await one.api.dutyShifts.declineSwap({ offer: (await ask()).id })).toMatchObject({ state: 'withdrawn' });
    const { id } = await ask();
    await clerk.api.dutyShifts.swapShift({ shift: mine.shift, adviser: idOf(two), reason: '先换' });
    expect(await refusalOf(two.api.dutyShifts.acceptSwap({ offer: id }))).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('has one adviser at the end when it is swapped twice and called off at once', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two, three, resident] = [
        await newAdviser(),
        await newAdviser(),
        await newAdviser(),
        await server.signInResident(),
      ];
      const { shift, slots, slotIds } = await shiftOf(one);
      await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
      const offer = await one.api.dutyShifts.offerSwap({ shift, adviser: idOf(three) });
      await Promise.allSettled([
        clerk.api.dutyShifts.swapShift({ shift, adviser: idOf(two), reason: '同时' }),
        three.api.dutyShifts.acceptSwap({ offer: offer.id }),
        clerk.api.dutyShifts.cancelShift({ shift, reason: '同时' }),
      ]);
      expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
      expect((await resident.api.bookings.listMine({})).items[0]).toMatchObject({ state: 'cancelled' });
    }
  });

  it('does not put one adviser on two shifts at the same hour, however they are handed over', async () => {
    const [one, two, three] = [await newAdviser(), await newAdviser(), await newAdviser()];
    const [first, second] = [await shiftOf(one, '2026-03-24'), await shiftOf(two, '2026-03-24', 555)];
    const ended = await Promise.allSettled(
      [first, second].map(({ shift }) =>
        clerk.api.dutyShifts.swapShift({ shift, adviser: idOf(three), reason: '同时' }),
      ),
    );
    expect(ended.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('is moved with its slots and bookings, and everybody is told', async () => {
    const [one, resident] = [await newAdviser(), await server.signInResident()];
    const { shift, slots } = await shiftOf(one);
    await resident.api.bookings.bookSlot({ slot: slots[1]!, matter: 'other' });
    const move = (more: object = {}) =>
      clerk.api.dutyShifts.moveShift({ shift, day: '2026-03-20', startsAt: '09:30', reason: '会议', ...more });
    expect(await move()).toEqual({ toldBookings: 1 });
    expect((await resident.api.bookings.listMine({})).items[0]).toMatchObject({
      state: 'booked',
      day: '2026-03-20',
      startsAt: '10:00',
    });
    expect(await move({ day: '2026-03-23', startsAt: '08:00' })).toEqual({ toldBookings: 1 });
    expect((await resident.api.bookings.listMine({})).items[0]).toMatchObject({
      day: '2026-03-23',
      startsAt: '08:30',
      may: ['cancel', 'reschedule'],
    });
    const told = await server.app.fork().find(Notice, { person: resident.person.id }, { orderBy: { id: 'asc' } });
    expect(told.map((notice) => [notice.kind, notice.state])).toEqual([
      ['booking-made', 'queued'],
      ['booking-reminder', 'withdrawn'],
      ['booking-moved', 'queued'],
      ['booking-reminder', 'withdrawn'],
      ['booking-moved', 'queued'],
      ['booking-reminder', 'queued'],
    ]);
    expect(told.at(-1)?.dueAt?.toISOString()).toBe('2026-03-22T10:00:00.000Z');
    expect(await refusalOf(move({ day: '2026-03-23', startsAt: '08:00' }))).toEqual({
      status: 422,
      code: 'nothing-changed',
    });
    expect(await refusalOf(move({ day: '2026-03-11', startsAt: '09:59' }))).toEqual({
      status: 422,
      code: 'bad-period',
    });
    expect(await refusalOf(move({ startsAt: '23:30' }))).toEqual({ status: 422, code: 'shift-too-long' });
    await shiftOf(one, '2026-03-25', 600);
    expect(await refusalOf(move({ day: '2026-03-25' }))).toEqual({ status: 409, code: 'adviser-busy' });
    const foreign = await buildShift(server, { day: '2026-03-20', unit: server.units.sisterCommunity });
    expect(await refusalOf(move({ shift: foreign.shift }))).toEqual(notFound);
  });

  it('is missed once it was to begin: those still booked are told, those who came stay', async () => {
    const [one, early, late] = [await newAdviser(), await server.signInResident(), await server.signInResident()];
    const { shift, slots, slotIds } = await shiftOf(one, '2026-03-11', 630);
    await early.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    const came = await late.api.bookings.bookSlot({ slot: slots[1]!, matter: 'other' });
    await clerk.api.bookings.markArrived({ booking: came.id });
    const miss = () => clerk.api.dutyShifts.missShift({ shift, reason: '李顾问生病' });
    expect(await refusalOf(miss())).toEqual({ status: 409, code: 'not-yet' });
    server.advance({ minutes: 31 });
    expect(await miss()).toEqual({ cancelledBookings: 1 });
    expect((await early.api.bookings.listMine({})).items[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: '李顾问生病',
    });
    expect((await late.api.bookings.listMine({})).items[0]).toMatchObject({ state: 'arrived' });
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
    expect(await refusalOf(miss())).toEqual({ status: 409, code: 'wrong-state' });
    expect(await refusalOf(one.api.dutyShifts.missShift({ shift, reason: '无' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    // It may turn out to have been held.
    expect(await one.api.dutyShifts.closeShift({ shift, minutes: 60 })).toEqual({ state: 'held' });
  });
});
