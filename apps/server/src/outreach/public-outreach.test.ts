import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('what anybody sees of events and posts', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const plan = (day: string) =>
    clerk.api.outreach.planEvent({ unit: 'd-1-1', day, title: '反诈讲座', kind: 'lecture', seats: 1 });
  const publish = async (day: string) => (await clerk.api.outreach.publishEvent({ event: (await plan(day)).id })).id;

  it('opens an event for a visitor without a sign-up, and for a resident with their newest', async () => {
    const event = await publish('2026-03-12');
    expect(await server.client().outreach.openEvent({ event })).toMatchObject({
      event: { id: event, state: 'published', signUpOpen: true, seats: { capacity: 1, free: 1 } },
      signUp: null,
    });
    const [one, two] = [await server.signInResident(), await server.signInResident()];
    await one.api.outreach.signUp({ event });
    await two.api.outreach.signUp({ event });
    const own = async (who: SignedIn) => (await who.api.outreach.openEvent({ event })).signUp;
    expect(await own(one)).toEqual({ state: 'signed-up', waitingPosition: null, may: ['leave'] });
    expect(await own(two)).toEqual({ state: 'waiting', waitingPosition: 1, may: ['leave'] });
    await one.api.outreach.leaveEvent({ event });
    expect(await own(one)).toMatchObject({ state: 'left', may: [] });
    await one.api.outreach.signUp({ event });
    expect(await own(one)).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect((await server.client().outreach.openEvent({ event })).signUp).toBeNull();
  });

  it('says of an event called off that it is, not why, and shows no plan', async () => {
    const event = await publish('2026-04-02');
    await clerk.api.outreach.cancelEvent({ event, reason: '王某生病' });
    const { id: dropped } = await plan('2026-04-02');
    await clerk.api.outreach.cancelEvent({ event: dropped, reason: '没有借到场地' });
    const opened = await server.client().outreach.openEvent({ event });
    expect(opened.event).toMatchObject({ state: 'cancelled', signUpOpen: false });
    expect(JSON.stringify(opened)).not.toContain('王某');
    const april = { unit: 'd', from: '2026-04-01', to: '2026-04-30' };
    const { items } = await server.client().outreach.listPublic(april);
    expect(items.map(({ id, state }) => [id, state])).toEqual([[event, 'cancelled']]);
    expect(
      (await clerk.api.outreach.list({ ...april, unit: 'd-1-1' })).items.map(({ id, state }) => [id, state]),
    ).toEqual([
      [event, 'cancelled'],
      [dropped, 'dropped'],
    ]);
    const resident = await server.signInResident();
    expect(await refusalOf(resident.api.outreach.signUp({ event: dropped }))).toMatchObject({ code: 'not-found' });
    for (const gone of [dropped, (await plan('2026-04-03')).id, server.app.keyring.ids.seal('event', 999_999)])
      expect(await refusalOf(server.client().outreach.openEvent({ event: gone }))).toEqual({
        status: 404,
        code: 'not-found',
      });
  });

  it('shows a community what its street and those above hold for it, and on request the whole street', async () => {
    const officer = await server.signInStaff('street-officer', server.units.street);
    const show = async (unit: string, day: string) => {
      const { id: event } = await officer.api.outreach.planEvent({ unit, day, title: unit, kind: 'stall' });
      await officer.api.outreach.publishEvent({ event });
    };
    await show('d-1-1', '2026-06-02');
    await show('d-1-2', '2026-06-03');
    await show('d-1', '2026-06-04');
    const post = { title: '以案释法', channel: 'wechat', reads: 1 } as const;
    for (const [unit, day] of [
      ['d-1-1', '2026-01-04'],
      ['d-1-2', '2026-01-03'],
      ['d-1', '2026-01-02'],
    ] as const)
      await officer.api.outreach.recordPost({ ...post, unit, day });
    const seen = async (unit: string, wholeStreet = false) => {
      const { outreach } = server.client();
      const { items } = await outreach.listPublic({ unit, from: '2026-06-01', to: '2026-06-30', wholeStreet });
      const posts = await outreach.listPublicPosts({ unit, from: '2026-01-01', to: '2026-01-31', wholeStreet });
      return [items.map((one) => one.unit.code), posts.items.map((one) => one.unit.code)];
    };
    const whole = ['d-1-1', 'd-1-2', 'd-1'];
    expect(await seen('d-1-1')).toEqual([
      ['d-1-1', 'd-1'],
      ['d-1-1', 'd-1'],
    ]);
    expect(await seen('d-1-1', true)).toEqual([whole, whole]);
    expect(await seen('d-1', true)).toEqual([whole, whole]);
    expect(await seen('d-2-1', true)).toEqual([[], []]);
  });

  it('lists posts of the newest day first, page by page, whenever they were entered', async () => {
    const made: string[] = [];
    for (const day of ['2026-02-01', '2026-02-03', '2026-02-02', '2026-02-03'])
      made.push(
        (await clerk.api.outreach.recordPost({ unit: 'd-1-1', day, title: '宪法', channel: 'other', reads: 0 })).id,
      );
    const february = { unit: 'd-1-1', from: '2026-02-01', to: '2026-02-28', limit: 3 };
    const first = await server.client().outreach.listPublicPosts(february);
    const second = await server.client().outreach.listPublicPosts({ ...february, after: first.next! });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual([made[3], made[1], made[2], made[0]]);
    expect(second.next).toBeNull();
  });

  it('lists one’s own events once each, as they stand after leaving and coming back', async () => {
    const [event, other] = [await publish('2026-07-02'), await publish('2026-07-03')];
    const { api } = await server.signInResident();
    await api.outreach.signUp({ event });
    await api.outreach.leaveEvent({ event });
    await api.outreach.signUp({ event: other });
    await api.outreach.signUp({ event });
    const mine = async () => (await api.outreach.listMine({})).items.map((one) => [one.event.id, one.state]);
    expect(await mine()).toEqual([
      [event, 'signed-up'],
      [other, 'signed-up'],
    ]);
    await api.outreach.leaveEvent({ event });
    expect(await mine()).toEqual([
      [event, 'left'],
      [other, 'signed-up'],
    ]);
  });

  it('lists what was, newest first, page by page', async () => {
    const made: string[] = [];
    for (const day of ['2026-05-01', '2026-05-03', '2026-05-02', '2026-05-03']) made.push(await publish(day));
    const may = { unit: 'd-1-1', from: '2026-05-01', to: '2026-05-31', newestFirst: true, limit: 3 };
    const first = await server.client().outreach.listPublic(may);
    const second = await server.client().outreach.listPublic({ ...may, after: first.next! });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual([made[3], made[1], made[2], made[0]]);
    expect(second.next).toBeNull();
  });

  it('shows posts without their numbers, and none that was taken back', async () => {
    const post = { unit: 'd-1-1', day: '2026-03-10', title: '以案释法', channel: 'wechat', reads: 1200 } as const;
    const kept = await clerk.api.outreach.recordPost(post);
    const wrong = await clerk.api.outreach.recordPost(post);
    await clerk.api.outreach.removePost({ post: wrong.id, version: wrong.version, reason: '重复登记' });
    const march = { from: '2026-03-01', to: '2026-03-31' };
    const { items } = await server.client().outreach.listPublicPosts({ unit: 'd', ...march });
    expect(items).toEqual([
      {
        id: kept.id,
        unit: { code: 'd-1-1', name: kept.unit.name },
        day: post.day,
        title: post.title,
        channel: 'wechat',
        theme: null,
        address: null,
      },
    ]);
    expect((await server.client().outreach.listPublicPosts({ unit: 'd-2', ...march })).items).toEqual([]);
    expect(await refusalOf(server.client().outreach.listPublicPosts({ unit: 'nowhere', ...march }))).toMatchObject({
      status: 404,
      code: 'unknown-unit',
    });
  });

  it('gives the person signed in their own number with its middle hidden', async () => {
    const resident = await server.signInResident({ name: '王小明', phone: '13800000002' });
    expect((await resident.api.sessions.me({})).person).toMatchObject({ name: '王小明', phone: '138****0002' });
  });
});
