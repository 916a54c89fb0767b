import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, begun, matter, sitting } from '../mediation/testing/mediation-steps.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const community = 'd-1-1';

describe('the first screen', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const event = async (unit: string, title: string, more: object = {}, who = officer) => {
    const planned = await who.api.outreach.planEvent({
      unit,
      day: '2026-03-13',
      startsAt: '09:30',
      title,
      kind: 'lecture',
      venue: '社区活动室',
      seats: 2,
      ...more,
    });
    return (await who.api.outreach.publishEvent({ event: planned.id })).id;
  };

  it('shows a visitor an empty community as it is', async () => {
    expect(await server.client().home.open({ community: 'd-2-1' })).toEqual({
      community: { code: 'd-2-1', name: '试验西街道第一社区' },
      duty: null,
      comingUp: [],
      events: [],
    });
  });

  it('shows the next shift of which something is still to come, with the places that are left', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    // Begun an hour ago: one of its three slots is still to come.
    const { shift, slots } = await buildShift(server, {
      day: '2026-03-11',
      startsAt: 540,
      slots: 4,
      capacity: 2,
      adviser: adviser.person,
    });
    await buildShift(server, { day: '2026-03-12', slots: 4 });
    await buildShift(server, { day: '2026-03-11', slots: 4, unit: server.units.sisterCommunity });
    const duty = async () => (await server.client().home.open({ community })).duty;
    expect(await duty()).toEqual({
      shift,
      day: '2026-03-11',
      startsAt: '09:00',
      minutes: 120,
      mode: 'on-site',
      adviser: '工作人员乙',
      freePlaces: 2,
    });
    const resident = await server.signInResident();
    await resident.api.bookings.bookSlot({ slot: slots[3]!, matter: 'family' });
    expect(await duty()).toMatchObject({ shift, freePlaces: 1 });
    await adviser.api.dutyShifts.cancelShift({ shift, reason: '台风' });
    expect(await duty()).toMatchObject({ day: '2026-03-12', freePlaces: 4, adviser: null });
  });

  it('shows the next events of the community and of those above it, published and still to come', async () => {
    await event('d-1-1', '第一社区讲座');
    const far = await event('d-1', '街道宪法宣传', { day: '2026-03-12', startsAt: undefined, seats: undefined });
    await event('d-1-2', '第二社区讲座');
    await event('d-1-1', '今天已开始', { day: '2026-03-11', startsAt: '10:30' });
    server.advance({ minutes: 31 });
    await officer.api.outreach.planEvent({ unit: 'd-1-1', day: '2026-03-12', title: '仅计划', kind: 'lecture' });
    const { events } = await server.client().home.open({ community });
    expect(events.map((one) => one.title)).toEqual(['街道宪法宣传', '第一社区讲座']);
    expect(events[0]).toEqual({
      id: far,
      title: '街道宪法宣传',
      day: '2026-03-12',
      startsAt: null,
      venue: '社区活动室',
      seatsLeft: null,
    });
    expect(events[1]?.seatsLeft).toBe(2);
  });

  it('shows a resident what is before them, in words, what waits for their answer first', async () => {
    const resident = await server.signInResident({ name: '赵大娘', phone: '13500000001' });
    const other = await server.signInResident({ name: '孙大伯', phone: '13500000002' });
    const { slots } = await buildShift(server, { day: '2026-03-20' });
    const booked = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
    const waiting = await other.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'family' });
    const seated = await event('d-1-1', '反诈讲座', { day: '2026-03-19' });
    await resident.api.outreach.signUp({ event: seated });
    const request = await resident.api.mediation.requestMediation(matter);
    const comingUp = async (who: SignedIn) => (await who.api.home.open({ community })).comingUp;
    expect(await comingUp(resident)).toEqual([
      {
        kind: 'event',
        id: seated,
        title: '反诈讲座',
        day: '2026-03-19',
        startsAt: '09:30',
        state: 'signed-up',
        words: '已报名，到场请签到',
        awaited: false,
      },
      {
        kind: 'booking',
        id: booked.id,
        title: '法律咨询',
        day: '2026-03-20',
        startsAt: '09:00',
        state: 'booked',
        words: '已约好，请准时到试验东街道第一社区',
        awaited: false,
      },
      {
        kind: 'mediation',
        id: request.id,
        title: '人民调解（邻里纠纷）',
        day: '2026-03-11',
        startsAt: null,
        state: 'submitted',
        words: '等工作人员受理，有结果会通知您',
        awaited: false,
      },
    ]);
    const { id: row } = await clerk.api.mediation.acceptRequest({ request: request.id });
    expect(await comingUp(other)).toMatchObject([
      { kind: 'mediation', id: row, state: 'accepted', words: '请您答复是否同意调解', awaited: true },
      { kind: 'booking', id: waiting.id, state: 'waiting', words: '候补中，排在第1位，有空位会通知您' },
    ]);
    await other.api.mediation.respondToInvitation({ case: row, agree: true });
    expect((await comingUp(resident))[2]).toMatchObject({ words: '正在调解，等调解员约时间', awaited: false });
    await clerk.api.mediation.appointSession({ case: row, day: '2026-03-18', time: '15:00', venue: '社区调解室' });
    expect((await comingUp(other))[0]).toEqual({
      kind: 'mediation',
      id: row,
      title: '人民调解（邻里纠纷）',
      day: '2026-03-18',
      startsAt: '15:00',
      state: 'mediating',
      words: '已约好调解，请准时到社区调解室',
      awaited: false,
    });
    // Whichever community one looks at, and before one is chosen.
    const own = await comingUp(other);
    expect((await other.api.home.open({ community: 'd-2-1' })).comingUp).toEqual(own);
    expect(await other.api.home.open({})).toEqual({ community: null, duty: null, comingUp: own, events: [] });
    expect((await server.client().home.open({})).comingUp).toEqual([]);
    // What is over is not before anybody.
    await resident.api.bookings.cancelBooking({ booking: booked.id });
    await resident.api.outreach.leaveEvent({ event: seated });
    await resident.api.mediation.withdraw({ case: row });
    expect(await comingUp(resident)).toEqual([]);
    expect(await comingUp(other)).toMatchObject([{ kind: 'booking', state: 'booked', awaited: false }]);
  });

  it('asks a party to look at what was written until it has, also when the mediation is over', async () => {
    const resident = await server.signInResident({ name: '周大姐', phone: '13500000004' });
    const first = async () => (await resident.api.home.open({})).comingUp[0];
    const row = await begun(clerk, resident);
    const { sessions } = await clerk.api.mediation.recordSession({ case: row.id, ...sitting });
    expect(await first()).toMatchObject({ id: row.id, words: '请您核对调解笔录', awaited: true });
    const over = { case: row.id, day: '2026-03-11', why: '谈不拢', otherWays: '起诉' };
    await clerk.api.mediation.recordNoAgreement(over);
    expect(await first()).toMatchObject({ id: row.id, state: 'not-agreed', awaited: true });
    await resident.api.mediation.confirmRecord({ case: row.id, session: sessions[0]?.id ?? '' });
    expect(await first()).toBeUndefined();
  });

  it('refuses what is no community', async () => {
    const open = (at: string) => refusalOf(server.client().home.open({ community: at }));
    expect(await open('nowhere')).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await open('d-1')).toEqual({ status: 422, code: 'not-a-community' });
    expect(await open('')).toEqual({ status: 400, code: 'bad-request' });
    expect(await server.call('home.open', { community, person: 'x' })).toMatchObject({ status: 400 });
  });

  it('costs the same statements however much there is', async () => {
    const resident = await server.signInResident({ name: '钱大爷', phone: '13500000003' });
    const open = () => statementsOf(server.app.database, () => resident.api.home.open({ community }));
    const add = async (day: string) => {
      const { slots } = await buildShift(server, { day });
      await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
      await resident.api.outreach.signUp({ event: await event('d-1-1', '讲座', { day, seats: 9 }) });
      await resident.api.mediation.requestMediation(matter);
      await accepted(clerk, resident);
    };
    await add('2026-03-25');
    const few = await open();
    await add('2026-03-26');
    await add('2026-03-27');
    expect((await resident.api.home.open({ community })).comingUp).toHaveLength(10);
    expect(await open()).toHaveLength(few.length);
  });
});
