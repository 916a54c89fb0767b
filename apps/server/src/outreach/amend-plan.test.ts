import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../notices/notice.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('an event that is still to be held', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let adviser: SignedIn;
  let stranger: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    adviser = await server.signInStaff('adviser', server.units.community);
    stranger = await server.signInStaff('community-clerk', server.units.otherCommunity);
  });
  afterAll(() => server.close());

  const plan = (more: object = {}) =>
    clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-20',
      startsAt: '09:30',
      title: '反诈讲座',
      kind: 'lecture',
      seats: 1,
      ...more,
    });
  const published = async (more: object = {}) => clerk.api.outreach.publishEvent({ event: (await plan(more)).id });
  const amend = (event: string, version: number, more: object, who = clerk) =>
    who.api.outreach.amendPlan({ event, version, reason: '活动室要修', change: {}, ...more });
  const noticesOf = async ({ person }: SignedIn) =>
    (await server.app.fork().find(Notice, { person: person.id }, { orderBy: { id: 'asc' } })).map(
      ({ kind, state }) => `${kind} ${state}`,
    );

  it('is moved in time and place: whoever signed up is told and reminded of the new day, and the old plan is kept', async () => {
    const event = await published();
    const [coming, waiting] = [await server.signInResident(), await server.signInResident()];
    for (const one of [coming, waiting]) await one.api.outreach.signUp({ event: event.id });
    const moved = await amend(event.id, event.version, {
      change: { day: '2026-03-25', startsAt: '14:00', venue: '居委会二楼', title: '反诈讲座' },
    });
    expect(moved).toMatchObject({
      state: 'published',
      day: '2026-03-25',
      startsAt: '14:00',
      venue: '居委会二楼',
      version: event.version + 1,
      may: ['replan', 'cancel'],
    });
    expect(await noticesOf(coming)).toEqual([
      'event-joined queued',
      'event-reminder withdrawn',
      'event-changed queued',
      'event-reminder queued',
    ]);
    expect(await noticesOf(waiting)).toEqual(['event-waiting queued', 'event-changed queued']);
    const [kept] = (await clerk.api.amendments.list({ kind: 'event', record: event.id })).items;
    expect(kept).toMatchObject({ reason: '活动室要修', version: event.version });
    expect(kept?.before).toContainEqual({ field: '日期', value: '2026-03-20' });
    // What nobody who comes has to know, nobody is told.
    await amend(event.id, moved.version, { change: { organiser: '司法所' } });
    expect(await noticesOf(waiting)).toHaveLength(2);
  });

  it('gets more seats, which go to those who wait in turn, and never fewer than are taken', async () => {
    const event = await published();
    const [first, second, third] = [
      await server.signInResident(),
      await server.signInResident(),
      await server.signInResident(),
    ];
    for (const one of [first, second, third]) await one.api.outreach.signUp({ event: event.id });
    const larger = await amend(event.id, event.version, { seats: 2 });
    expect(larger).toMatchObject({ seats: { capacity: 2, free: 0 }, waiting: 1, version: event.version + 1 });
    expect(await noticesOf(second)).toEqual(['event-waiting queued', 'event-promoted queued', 'event-reminder queued']);
    expect(await noticesOf(third)).toEqual(['event-waiting queued']);
    expect(await refusalOf(amend(event.id, larger.version, { seats: 1 }))).toEqual({
      status: 409,
      code: 'seats-taken',
    });
    const [kept] = (await clerk.api.amendments.list({ kind: 'event', record: event.id })).items;
    expect(kept?.before).toEqual([{ field: '名额', value: '1' }]);
    const open = await plan({ seats: undefined });
    expect(await amend(open.id, open.version, { seats: 30 })).toMatchObject({ seats: { capacity: 30, free: 30 } });
  });

  it('is not what was held, called off or begun, nor another unit’s', async () => {
    const event = await published();
    const change = { venue: '广场' };
    const attempt = (more: object, version = event.version, who = clerk) =>
      refusalOf(amend(event.id, version, more, who));
    expect(await attempt({ change }, event.version + 1)).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await attempt({ change: { title: '反诈讲座' } })).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await attempt({ seats: 1 })).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await attempt({ change: { day: '2026-03-10' } })).toEqual({ status: 409, code: 'event-not-open' });
    expect(await attempt({ change: { day: '2027-06-01' } })).toEqual({ status: 422, code: 'bad-period' });
    expect(await attempt({ change: { attendance: 5 } })).toEqual({ status: 400, code: 'bad-request' });
    expect(await attempt({ change }, event.version, stranger)).toEqual({ status: 404, code: 'not-found' });
    expect(await attempt({ change }, event.version, adviser)).toEqual({ status: 403, code: 'not-allowed' });
    await clerk.api.outreach.cancelEvent({ event: event.id, reason: '台风' });
    expect(await attempt({ change }, event.version + 1)).toEqual({ status: 409, code: 'wrong-state' });
    const held = await plan({ day: '2026-03-10', seats: undefined });
    const counts = { attendance: 9, reached: 9, materials: 9, questions: 0, volunteers: 0 };
    await clerk.api.outreach.closeEvent({ event: held.id, ...counts });
    expect(await refusalOf(amend(held.id, held.version + 1, { change }))).toEqual({ status: 409, code: 'wrong-state' });
  });
});
