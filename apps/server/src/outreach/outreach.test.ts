import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { EventSeating } from './event-seating.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';

describe('outreach', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const counts = { reached: 200, materials: 100, questions: 4, volunteers: 3 };
  const plan = (more: object = {}, who = clerk) =>
    who.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-12',
      startsAt: '09:30',
      title: '反诈讲座',
      kind: 'lecture',
      theme: '反诈',
      venue: '社区活动室',
      seats: 2,
      ...more,
    });
  const published = async (more: object = {}) => clerk.api.outreach.publishEvent({ event: (await plan(more)).id });
  const idOf = (event: string) => server.app.keyring.ids.open('event', event);
  const seatsTaken = async (event: string) =>
    (await server.app.fork().findOneOrFail(EventSeating, { event: idOf(event) })).taken;
  const noticesOf = async (who: SignedIn) =>
    (await server.app.fork().find(Notice, { person: who.person.id }, { orderBy: { id: 'asc' } })).map(
      (one) => one.kind,
    );

  it('shows an event to everybody once it is published, with its free seats', async () => {
    const planned = await plan({ title: '仅计划' });
    expect(planned).toMatchObject({
      state: 'planned',
      startsAt: '09:30',
      seats: { capacity: 2, free: 2 },
      signUpOpen: false,
      may: ['publish', 'replan', 'cancel'],
    });
    expect(planned.checkInCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    const event = await clerk.api.outreach.publishEvent({ event: planned.id });
    expect(event).toMatchObject({ state: 'published', signUpOpen: true, may: ['replan', 'cancel'] });
    const hidden = await plan({ title: '还没有发布' });
    const day = { unit: 'd-1', from: '2026-03-12', to: '2026-03-12' };
    const { items } = await server.client().outreach.listPublic({ ...day, limit: 100 });
    expect(items.find((one) => one.id === event.id)).toMatchObject({
      title: '仅计划',
      unit: { code: 'd-1-1' },
      seats: { capacity: 2, free: 2 },
      signUpOpen: true,
    });
    expect(items.map((one) => one.id)).not.toContain(hidden.id);
    expect(JSON.stringify(items)).not.toContain(planned.checkInCode);
    expect((await server.client().outreach.listPublic({ ...day, unit: 'd-2' })).items).toEqual([]);
    expect((await server.client().outreach.listPublic({ ...day, from: '2026-03-13', to: '2026-03-14' })).items).toEqual(
      [],
    );
    expect(
      (await clerk.api.outreach.list({ unit: 'd-1-1', from: '2026-03-12', to: '2026-03-12', limit: 100 })).items.map(
        (one) => one.id,
      ),
    ).toContain(hidden.id);
    const auditor = await server.signInStaff('auditor', server.units.district);
    const [seen] = (await auditor.api.outreach.list({ ...day, limit: 1 })).items;
    expect(seen).toMatchObject({ checkInCode: null, may: [] });
  });

  it('lists events page by page in order of their day, none twice and none left out', async () => {
    const made: string[] = [];
    for (const day of ['2026-08-03', '2026-08-01', '2026-08-02', '2026-08-01'])
      made.push((await published({ day })).id);
    const period = { unit: 'd-1-1', from: '2026-08-01', to: '2026-08-31', limit: 2 };
    const first = await server.client().outreach.listPublic(period);
    const second = await server.client().outreach.listPublic({ ...period, after: first.next! });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual([made[1], made[3], made[2], made[0]]);
    expect(second.next).toBeNull();
  });

  it('gives seats in turn, then places in the line, and a seat that is left to whoever waits longest', async () => {
    const { id: event } = await published();
    const [one, two, three, four] = [
      await server.signInResident(),
      await server.signInResident(),
      await server.signInResident(),
      await server.signInResident(),
    ];
    expect(await one.api.outreach.signUp({ event })).toMatchObject({
      state: 'signed-up',
      waitingPosition: null,
      event: { seats: { free: 1 } },
      may: ['leave'],
    });
    await two.api.outreach.signUp({ event });
    expect(await three.api.outreach.signUp({ event })).toMatchObject({
      state: 'waiting',
      waitingPosition: 1,
      event: { seats: { free: 0 } },
    });
    expect(await four.api.outreach.signUp({ event })).toMatchObject({ state: 'waiting', waitingPosition: 2 });
    expect(await refusalOf((await server.signInResident()).api.outreach.signUp({ event, wait: false }))).toEqual({
      status: 409,
      code: 'event-full',
    });
    expect(await refusalOf(one.api.outreach.signUp({ event }))).toEqual({ status: 409, code: 'already-signed-up' });
    expect(await refusalOf(three.api.outreach.signUp({ event }))).toEqual({ status: 409, code: 'already-signed-up' });
    expect(await seatsTaken(event)).toBe(2);

    expect(await one.api.outreach.leaveEvent({ event })).toMatchObject({ state: 'left', may: [] });
    expect((await three.api.outreach.listMine({})).items[0]).toMatchObject({
      state: 'signed-up',
      event: { id: event },
    });
    expect((await four.api.outreach.listMine({})).items[0]).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await seatsTaken(event)).toBe(2);
    expect(await noticesOf(three)).toEqual(['event-waiting', 'event-promoted', 'event-reminder']);
    expect(await noticesOf(one)).toEqual(['event-joined', 'event-reminder', 'event-left']);
    // Whoever left is reminded of nothing.
    const reminders = await server.app.fork().find(Notice, { kind: 'event-reminder', person: one.person.id });
    expect(reminders.map((notice) => notice.state)).toEqual(['withdrawn']);
    expect(await refusalOf(one.api.outreach.leaveEvent({ event }))).toEqual({ status: 404, code: 'not-found' });
    // Whoever left may come back, at the end of the line; who waits may leave it.
    expect(await one.api.outreach.signUp({ event })).toMatchObject({ state: 'waiting', waitingPosition: 2 });
    await four.api.outreach.leaveEvent({ event });
    expect((await one.api.outreach.listMine({})).items[0]).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await seatsTaken(event)).toBe(2);
  });

  it('refuses to sign anybody up where it is not open', async () => {
    const resident = await server.signInResident();
    const signUp = (event: string) => refusalOf(resident.api.outreach.signUp({ event }));
    expect(await signUp((await plan()).id)).toEqual({ status: 404, code: 'not-found' });
    expect(await signUp(server.app.keyring.ids.seal('event', 999_999))).toEqual({ status: 404, code: 'not-found' });
    expect(await signUp((await published({ seats: undefined })).id)).toEqual({ status: 409, code: 'event-not-open' });
    const cancelled = await published();
    await clerk.api.outreach.cancelEvent({ event: cancelled.id, reason: '台风' });
    expect(await signUp(cancelled.id)).toEqual({ status: 409, code: 'event-not-open' });
    const today = await published({ day: '2026-03-11', startsAt: undefined });
    await clerk.api.outreach.closeEvent({ event: today.id, attendance: 20, ...counts });
    expect(await signUp(today.id)).toEqual({ status: 409, code: 'event-not-open' });
    expect(await refusalOf(server.client().outreach.signUp({ event: today.id }))).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
  });

  it('closes the seats of an event called off and tells everybody, once', async () => {
    const { id: event } = await published({ seats: 1 });
    const [one, two] = [await server.signInResident(), await server.signInResident()];
    await one.api.outreach.signUp({ event });
    await two.api.outreach.signUp({ event });
    expect(await clerk.api.outreach.cancelEvent({ event, reason: '王某生病' })).toEqual({ told: 2 });
    expect([await noticesOf(one), await noticesOf(two)]).toEqual([
      ['event-joined', 'event-reminder', 'event-cancelled'],
      ['event-waiting', 'event-cancelled'],
    ]);
    expect((await two.api.outreach.listMine({})).items[0]).toMatchObject({
      state: 'called-off',
      waitingPosition: null,
      may: [],
      event: { state: 'cancelled' },
    });
    expect(await seatsTaken(event)).toBe(0);
    expect(await refusalOf(clerk.api.outreach.cancelEvent({ event, reason: '再次' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    const row = await server.app.fork().findOneOrFail(OutreachEvent, { id: idOf(event) });
    expect(
      JSON.stringify([row, await server.app.fork().find(AuditEntry, { act: 'outreach.cancelEvent' })]),
    ).not.toContain('王某');
    expect(
      (await clerk.api.outreach.list({ unit: 'd-1-1', from: row.heldOn, to: row.heldOn, limit: 100 })).items.find(
        (item) => item.id === event,
      )?.cancelReason,
    ).toBe('王某生病');
  });

  it('lets somebody signed up check in with the code shown there, once and on the day', async () => {
    const tomorrow = await published();
    const today = await published({ day: '2026-03-11', startsAt: '10:30' });
    const [one, other] = [await server.signInResident(), await server.signInResident()];
    const tick = (event: { id: string; checkInCode: string | null }, who = one, code = event.checkInCode ?? '') =>
      who.api.outreach.checkIn({ event: event.id, code });
    await one.api.outreach.signUp({ event: tomorrow.id });
    await one.api.outreach.signUp({ event: today.id });
    expect(await refusalOf(tick(tomorrow))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(tick(today, one, tomorrow.checkInCode ?? ''))).toEqual({
      status: 422,
      code: 'wrong-event-code',
    });
    expect(await refusalOf(tick(today, other))).toEqual({ status: 404, code: 'not-found' });
    expect(await tick(today, one, today.checkInCode?.toLowerCase())).toMatchObject({ state: 'attended', may: [] });
    expect(await refusalOf(tick(today))).toEqual({ status: 409, code: 'wrong-state' });
    expect(await refusalOf(one.api.outreach.leaveEvent({ event: today.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(
      await refusalOf(clerk.api.outreach.closeEvent({ event: today.id, attendance: 0, ...counts, questions: 0 })),
    ).toEqual({ status: 422, code: 'bad-quantity' });
    expect(await clerk.api.outreach.closeEvent({ event: today.id, ...counts, questions: 1 })).toMatchObject({
      state: 'held',
      attendance: 1,
      checkedIn: 1,
      may: ['amend'],
    });
  });

  it('takes the numbers of an event that was held, within bounds and not before its day', async () => {
    const { id: event } = await plan({ day: '2026-03-11' });
    const close = (more: object = {}, who = clerk, of = event) =>
      who.api.outreach.closeEvent({ event: of, attendance: 40, ...counts, ...more });
    expect(await refusalOf(close({}, clerk, (await plan()).id))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(clerk.api.outreach.recordAttendance({ event: (await plan()).id, attendance: 3 }))).toEqual({
      status: 409,
      code: 'not-yet',
    });
    expect(await refusalOf(close({ questions: 41 }))).toEqual({ status: 422, code: 'bad-quantity' });
    expect(await refusalOf(close({ materials: 203 * 50 + 1 }))).toEqual({ status: 422, code: 'bad-quantity' });
    for (const wrong of [{ attendance: -1 }, { reached: 1.5 }, { materials: 10_000_000 }, { extra: 1 }])
      expect(await refusalOf(close(wrong))).toEqual({ status: 400, code: 'bad-request' });
    expect(await clerk.api.outreach.recordAttendance({ event, attendance: 38 })).toMatchObject({
      state: 'planned',
      attendance: 38,
    });
    expect(await close({ attendance: undefined })).toMatchObject({
      state: 'held',
      attendance: 38,
      reached: 200,
      materials: 100,
      questions: 4,
      volunteers: 3,
    });
    for (const again of [
      () => close(),
      () => clerk.api.outreach.recordAttendance({ event, attendance: 1 }),
      () => clerk.api.outreach.publishEvent({ event }),
      () => clerk.api.outreach.cancelEvent({ event, reason: '误' }),
    ])
      expect(await refusalOf(again())).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('keeps to units, roles and days', async () => {
    const { id: event } = await plan({ day: '2026-03-11', startsAt: '09:00' });
    const [sister, adviser, resident] = [
      await server.signInStaff('community-clerk', server.units.sisterCommunity),
      await server.signInStaff('adviser', server.units.community),
      await server.signInResident(),
    ];
    expect(await refusalOf(plan({}, sister))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(plan({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(plan({ day: '2027-03-13' }))).toEqual({ status: 422, code: 'bad-period' });
    expect(await refusalOf(plan({ day: '1999-01-01' }))).toEqual({ status: 422, code: 'unit-not-valid' });
    for (const who of [adviser, resident])
      expect(await refusalOf(plan({}, who))).toEqual({ status: 403, code: 'not-allowed' });
    for (const act of [
      () => sister.api.outreach.publishEvent({ event }),
      () => sister.api.outreach.cancelEvent({ event, reason: '误' }),
      () => sister.api.outreach.recordAttendance({ event, attendance: 1 }),
      () => sister.api.outreach.closeEvent({ event, ...counts }),
    ])
      expect(await refusalOf(act())).toEqual({ status: 404, code: 'not-found' });
    // It began at nine.
    expect(await refusalOf(clerk.api.outreach.publishEvent({ event }))).toEqual({
      status: 409,
      code: 'event-not-open',
    });
    expect(await adviser.api.outreach.closeEvent({ event, attendance: 12, ...counts })).toMatchObject({
      state: 'held',
    });
    expect(
      await refusalOf(resident.api.outreach.list({ unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' })),
    ).toEqual({ status: 403, code: 'not-allowed' });
  });
});
