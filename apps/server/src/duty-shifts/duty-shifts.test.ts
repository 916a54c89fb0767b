import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../notices/notice.entity.ts';
import { loadHolidays } from '../seeds/load-holidays.ts';
import { readHolidays } from '../seeds/seed-files.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

describe('duty shifts', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await loadHolidays(server.app.fork(), readHolidays().years);
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const idOf = (who: SignedIn): string => server.app.keyring.ids.seal('person', who.person.id);
  const adviserAt = (unit = server.units.community, to?: string) =>
    server.signInStaff('adviser', unit, to === undefined ? {} : { to });
  const roster = {
    community: 'd-1-1',
    from: '2026-09-28',
    to: '2026-10-18',
    weekdays: [3],
    startsAt: '09:00',
    slotMinutes: 30,
    slotCount: 6,
    mode: 'on-site' as const,
  };
  const plan = async (change: object = {}, who = clerk) =>
    who.api.dutyShifts.planRoster({ ...roster, adviser: idOf(await adviserAt()), ...change });

  it('plans a weekly duty with its slots, without holidays and exceptions', async () => {
    const { planned, skipped } = await plan({ except: ['2026-09-30'] });
    expect(planned.map((one) => one.day)).toEqual(['2026-10-14']);
    expect(skipped).toEqual([
      { day: '2026-09-30', because: '例外日' },
      { day: '2026-10-07', because: '国庆节放假' },
    ]);
    const { items } = await server
      .client()
      .slots.listOpen({ community: 'd-1-1', from: '2026-10-01', to: '2026-10-31' });
    expect(items.map((one) => one.startsAt)).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']);
    expect(items[0]).toMatchObject({ day: '2026-10-14', minutes: 30, mode: 'on-site', adviser: '工作人员乙', free: 1 });
  });

  it('works the make-up Saturday when it covers the whole week', async () => {
    const { planned } = await plan({ weekdays: [1, 2, 3, 4, 5], from: '2026-10-08', to: '2026-10-11' });
    expect(planned.map((one) => one.day)).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
  });

  it('leaves out times at which the adviser is on duty already, also when planned twice at once', async () => {
    const adviser = idOf(await adviserAt());
    const both = await Promise.all([
      plan({ adviser, from: '2026-11-02', to: '2026-11-08' }),
      plan({ adviser, from: '2026-11-02', to: '2026-11-08', startsAt: '10:30' }),
    ]);
    expect(both.flatMap((one) => one.planned)).toHaveLength(1);
    expect(both.flatMap((one) => one.skipped)).toEqual([
      { day: '2026-11-04', because: '该时间已在试验东街道第一社区值班' },
    ]);
  });

  it('leaves out the days on which the adviser has gone', async () => {
    const { planned, skipped } = await plan({
      adviser: idOf(await adviserAt(undefined, '2026-11-10')),
      from: '2026-11-02',
      to: '2026-11-15',
    });
    expect([planned.length, skipped]).toEqual([1, [{ day: '2026-11-11', because: '法律顾问届时已不在任' }]]);
  });

  it('refuses rosters that cannot be', async () => {
    expect(await refusalOf(plan({ from: '2027-01-04', to: '2027-01-10' }))).toEqual({
      status: 422,
      code: 'holidays-unknown',
    });
    expect(await refusalOf(plan({ from: '2026-03-10' }))).toEqual({ status: 422, code: 'bad-period' });
    expect(await refusalOf(plan({ from: '2026-10-18', to: '2026-09-28' }))).toEqual({
      status: 422,
      code: 'bad-period',
    });
    expect(await refusalOf(plan({ from: '2026-03-12', to: '2027-06-30' }))).toEqual({
      status: 422,
      code: 'bad-period',
    });
    expect(await refusalOf(plan({ startsAt: '22:00' }))).toEqual({ status: 422, code: 'shift-too-long' });
    expect(await refusalOf(plan({ adviser: idOf(clerk) }))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(plan({ adviser: idOf(await adviserAt(server.units.sisterCommunity)) }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(plan({ community: 'd-1-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(plan({ community: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(plan({}, await adviserAt()))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(plan({ startsAt: '9:00' }))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('calls a shift off: nobody books it any more, and everybody booked or waiting is told', async () => {
    const { shift, slots, slotIds } = await buildShift(server, { day: '2026-03-12', slots: 2 });
    const [one, two, three] = [
      await server.signInResident(),
      await server.signInResident(),
      await server.signInResident(),
    ];
    await one.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    await two.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'other' });
    expect(await clerk.api.dutyShifts.cancelShift({ shift, reason: '顾问出庭' })).toEqual({ cancelledBookings: 2 });
    for (const who of [one, two]) {
      expect((await who.api.bookings.listMine({})).items[0]).toMatchObject({
        state: 'cancelled',
        cancelReason: '顾问出庭',
      });
      expect((await server.app.fork().find(Notice, { person: who.person.id })).at(-1)?.kind).toBe('booking-cancelled');
    }
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
    expect(await refusalOf(three.api.bookings.bookSlot({ slot: slots[1]!, matter: 'other' }))).toEqual({
      status: 409,
      code: 'slot-not-open',
    });
    expect(
      (await server.client().slots.listOpen({ community: 'd-1-1', from: '2026-03-12', to: '2026-03-12' })).items,
    ).toEqual([]);
    expect(await refusalOf(clerk.api.dutyShifts.cancelShift({ shift, reason: '再次' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
  });

  it('leaves nobody booked when residents book while it is called off', async () => {
    const { shift, slots, slotIds } = await buildShift(server, { day: '2026-03-13', slots: 1, capacity: 10 });
    const residents = await Promise.all(Array.from({ length: 10 }, () => server.signInResident()));
    await Promise.all([
      ...residents.map((one) => one.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' }).catch(() => undefined)),
      clerk.api.dutyShifts.cancelShift({ shift, reason: '停电' }),
    ]);
    expect(await placesHeld(server.app, slotIds[0]!)).toMatchObject({ taken: 0, held: 0 });
  });

  it('counts the hours that a shift really was, once it has begun', async () => {
    const today = await buildShift(server, { day: '2026-03-11', startsAt: 540, slots: 6 });
    const later = await buildShift(server, { day: '2026-03-11', startsAt: 840, slots: 2 });
    const adviser = await adviserAt();
    const hours = async () =>
      (await clerk.api.figures.get({ figure: 'duty.hours', unit: 'd-1-1', from: '2026-01-01', to: '2026-12-31' }))
        .value;
    const before = await hours();
    expect(await refusalOf(adviser.api.dutyShifts.closeShift({ shift: later.shift, minutes: 60 }))).toEqual({
      status: 409,
      code: 'not-yet',
    });
    expect(await adviser.api.dutyShifts.closeShift({ shift: today.shift, minutes: 90, note: '来访三人' })).toEqual({
      state: 'held',
    });
    expect(await hours()).toBe((before ?? 0) + 1.5);
    expect(await refusalOf(adviser.api.dutyShifts.closeShift({ shift: today.shift, minutes: 90 }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
  });

  it('shows shifts and their acts to staff in reach, and hides others', async () => {
    const other = await buildShift(server, { day: '2026-03-12', unit: server.units.otherCommunity });
    const officer = await server.signInStaff('street-officer', server.units.street);
    const { items } = await officer.api.dutyShifts.list({ unit: 'd-1', from: '2026-03-11', to: '2026-03-13' });
    expect(items.map((one) => one.state).sort()).toEqual(['cancelled', 'cancelled', 'held', 'planned']);
    expect(items.find((one) => one.state === 'planned')).toMatchObject({
      community: { code: 'd-1-1' },
      slots: 2,
      booked: 0,
      may: ['cancel', 'swap', 'move'],
    });
    expect(await refusalOf(officer.api.dutyShifts.cancelShift({ shift: other.shift, reason: '越权' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(officer.api.dutyShifts.closeShift({ shift: other.shift, minutes: 1 }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(officer.api.dutyShifts.list({ unit: 'd-2', from: '2026-03-11', to: '2026-03-13' }))).toEqual(
      { status: 403, code: 'not-allowed' },
    );
    expect(
      await refusalOf(
        (await server.signInResident()).api.dutyShifts.list({ unit: 'd-1', from: '2026-03-11', to: '2026-03-13' }),
      ),
    ).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('shows an adviser the own shifts of a period in every community, in the same statements however many', async () => {
    const own = await adviserAt(server.units.street);
    const { slots } = await buildShift(server, { day: '2026-05-06', slots: 3, adviser: own.person });
    await buildShift(server, { day: '2026-05-07', adviser: own.person, unit: server.units.sisterCommunity });
    await buildShift(server, { day: '2026-05-08', adviser: own.person });
    await buildShift(server, { day: '2026-05-06', adviser: (await adviserAt()).person, startsAt: 900 });
    const resident = await server.signInResident();
    await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    const mine = (from: string, to: string) => own.api.dutyShifts.listMine({ from, to });
    const [one, two] = (await mine('2026-05-06', '2026-05-07')).items;
    expect(one).toMatchObject({ day: '2026-05-06', slots: 3, booked: 1, community: { code: 'd-1-1' } });
    expect(two).toMatchObject({ day: '2026-05-07', slots: 1, booked: 0, community: { code: 'd-1-2' } });
    expect((await mine('2026-06-01', '2026-06-02')).items).toEqual([]);
    const few = await statementsOf(server.app.database, () => mine('2026-05-08', '2026-05-08'));
    expect(await statementsOf(server.app.database, () => mine('2026-05-06', '2026-05-08'))).toHaveLength(few.length);
    expect(await refusalOf(mine('2026-05-08', '2026-05-06'))).toEqual({ status: 422, code: 'bad-period' });
    expect(await refusalOf(clerk.api.dutyShifts.listMine({ from: '2026-05-06', to: '2026-05-06' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('opens one shift for who looks after duty there, and its sheet only for who keeps it', async () => {
    const { shift, slots } = await buildShift(server, { day: '2026-03-12', slots: 2, startsAt: 1200 });
    await (await server.signInResident()).api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    expect(await clerk.api.dutyShifts.get({ shift })).toMatchObject({
      id: shift,
      day: '2026-03-12',
      startsAt: '20:00',
      slots: 2,
      booked: 1,
      opensSheet: true,
    });
    const head = await server.signInStaff('justice-head', server.units.street);
    expect(await head.api.dutyShifts.get({ shift })).toMatchObject({ opensSheet: false, may: [] });
    const sister = await server.signInStaff('community-clerk', server.units.sisterCommunity);
    expect(await refusalOf(sister.api.dutyShifts.get({ shift }))).toEqual({ status: 404, code: 'not-found' });
  });

  it('names the days that differ from their weekday', async () => {
    const { items } = await clerk.api.dutyShifts.listHolidays({ from: '2026-10-06', to: '2026-10-12' });
    expect(items).toEqual([
      { day: '2026-10-06', kind: 'off', name: '国庆节' },
      { day: '2026-10-07', kind: 'off', name: '国庆节' },
      { day: '2026-10-10', kind: 'work', name: '国庆节' },
    ]);
    expect(await refusalOf(clerk.api.dutyShifts.listHolidays({ from: '2026-10-12', to: '2026-10-06' }))).toEqual({
      status: 422,
      code: 'bad-period',
    });
  });

  it('names the advisers of a unit on a day, those over it included, and nobody else’s', async () => {
    const [here, above, gone] = [
      await adviserAt(),
      await adviserAt(server.units.street),
      await adviserAt(undefined, '2026-03-11'),
    ];
    const sister = await adviserAt(server.units.sisterCommunity);
    const listed = async (on?: string) =>
      (await clerk.api.dutyShifts.listAdvisers({ unit: 'd-1-1', ...(on !== undefined && { on }) })).items.map(
        ({ id }) => id,
      );
    const today = await listed();
    expect(today).toEqual(expect.arrayContaining([idOf(here), idOf(above)]));
    expect(today).not.toContain(idOf(gone));
    expect(today).not.toContain(idOf(sister));
    expect(await listed('2026-03-10')).toContain(idOf(gone));
    expect(await refusalOf(sister.api.dutyShifts.listAdvisers({ unit: 'd-1-1' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('lists open slots in the same statements however many there are', async () => {
    const ask = (day: string) =>
      statementsOf(server.app.database, () =>
        server.client().slots.listOpen({ community: 'd-1-2', from: day, to: day }),
      );
    await buildShift(server, { day: '2026-04-01', unit: server.units.sisterCommunity });
    for (let shift = 0; shift < 5; shift++)
      await buildShift(server, {
        day: '2026-04-02',
        slots: 20,
        startsAt: 480 + shift,
        unit: server.units.sisterCommunity,
      });
    const [few, many] = [await ask('2026-04-01'), await ask('2026-04-02')];
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(2);
    expect(
      await refusalOf(server.client().slots.listOpen({ community: 'nowhere', from: '2026-04-01', to: '2026-04-02' })),
    ).toEqual({ status: 404, code: 'unknown-unit' });
    expect(
      await refusalOf(server.client().slots.listOpen({ community: 'd-1-2', from: '2026-04-02', to: '2026-04-01' })),
    ).toEqual({ status: 422, code: 'bad-period' });
  });
});
