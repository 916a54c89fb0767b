import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { sendDue } from '../notices/notice-runner.ts';
import { Notice } from '../notices/notice.entity.ts';
import { inboxSender } from '../notices/senders/inbox-sender.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('a resident without a phone waits for a full slot, entered at the desk', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 180_000);
  afterAll(() => server.close());

  /** One that a resident holds the only place of. */
  const full = async () => {
    const { slots, slotIds, shift } = await buildShift(server, { day: '2026-03-12' });
    const holder = await server.signInResident({ name: '周先生' });
    const { id } = await holder.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour' });
    const free = () => holder.api.bookings.cancelBooking({ booking: id });
    return { slot: slots[0]!, slotId: slotIds[0]!, shift, free };
  };
  const wait = (slot: string, resident: { name: string; phone?: string }, who = clerk) =>
    who.api.bookings.waitForResident({ slot, matter: 'house', note: '漏水', resident });
  const send = () =>
    sendDue(server.app, inboxSender, (error) => {
      throw error;
    });
  const calls = async () => (await clerk.api.notices.listCalls({ unit: 'd-1-1' })).items;

  it('stands in the line, gets the place that is freed, and is told of it by staff', async () => {
    const { slot, slotId, shift, free } = await full();
    const first = await wait(slot, { name: '吴奶奶' });
    expect(first).toMatchObject({
      state: 'waiting',
      servedName: '吴奶奶',
      note: '漏水',
      waitingPosition: 1,
      may: ['cancel', 'leave-waiting'],
    });
    expect(await wait(slot, { name: '郑爷爷' })).toMatchObject({ waitingPosition: 2 });
    expect((await clerk.api.bookings.listMine({})).items).toEqual([]);
    await free();
    const { items } = await clerk.api.bookings.listForShift({ shift });
    expect(items.map(({ state }) => state)).toEqual(['cancelled', 'booked', 'waiting']);
    expect(await placesHeld(server.app, slotId)).toMatchObject({ taken: 1, held: 1 });
    const audit = await server.app.fork().find(AuditEntry, { act: 'bookings.waitForResident' });
    expect(audit.map(({ toState }) => toState)).toEqual(['waiting', 'waiting']);
    await send();
    // That they wait, they heard at the desk.
    expect(await calls()).toMatchObject([
      {
        name: '吴**',
        phone: null,
        title: '候补成功',
        text: '有人取消，您候补的2026年3月12日（星期四）09:00在试验东街道第一社区的法律顾问已转为预约，请按时前来。',
        why: '没有可以送达的方式',
        may: ['reveal', 'mark-called'],
      },
    ]);
    const { id: notice } = (await calls())[0]!;
    const todo = async () => (await clerk.api.todo.list({ kind: 'call' })).items;
    expect((await todo()).map(({ title }) => title)).toEqual(['电话告知：候补成功（3月12日 周四 上午9:00，法律顾问）']);
    await clerk.api.notices.markCalled({ notice, result: 'told' });
    expect([await calls(), await todo()]).toEqual([[], []]);
  });

  it('is known by a number, and told there; the same one does not stand in the line twice', async () => {
    const { slot, free } = await full();
    const resident = { name: '王大爷', phone: '13700000009' };
    await wait(slot, resident);
    expect(await refusalOf(wait(slot, resident))).toEqual({ status: 409, code: 'already-booked' });
    await free();
    await send();
    expect(await calls()).toEqual([]);
    const own = await server.signInResident({ phone: '13700000010', name: '王大爷' });
    expect((await own.api.bookings.listMine({})).items).toEqual([]);
    expect(await server.app.fork().count(Notice, { kind: 'booking-promoted', state: 'sent' })).toBe(1);
  });

  it('leaves the line again, from the desk', async () => {
    const { slot, slotId } = await full();
    const { id: booking } = await wait(slot, { name: '冯阿姨' });
    const behind = await wait(slot, { name: '陈阿姨' });
    expect(await clerk.api.bookings.leaveWaitingList({ booking })).toMatchObject({ state: 'cancelled', may: [] });
    expect(await refusalOf(clerk.api.bookings.leaveWaitingList({ booking }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await clerk.api.bookings.cancelBooking({ booking: behind.id, reason: '不来了' })).toMatchObject({
      state: 'cancelled',
    });
    expect(await placesHeld(server.app, slotId)).toMatchObject({ taken: 1, held: 1 });
  });

  it('is not entered where there is a place, where it is too late, or by others', async () => {
    const { slots, shift } = await buildShift(server, { day: '2026-03-12' });
    const conflict = (code: string) => ({ status: 409, code });
    const notFound = { status: 404, code: 'not-found' };
    expect(await refusalOf(wait(slots[0]!, { name: '褚女士' }))).toEqual(conflict('slot-has-places'));
    const begun = await buildShift(server, { day: '2026-03-11', startsAt: 600 });
    expect(await refusalOf(wait(begun.slots[0]!, { name: '褚女士' }))).toEqual(conflict('slot-not-open'));
    expect(await refusalOf(wait(shift, { name: '褚女士' }))).toEqual(notFound);
    const { slot } = await full();
    expect(await refusalOf(wait(slot, { name: '' }))).toMatchObject({ status: 400 });
    const sister = await server.signInStaff('community-clerk', server.units.sisterCommunity);
    expect(await refusalOf(wait(slot, { name: '褚女士' }, sister))).toEqual(notFound);
    for (const who of [
      await server.signInStaff('adviser', server.units.community),
      await server.signInResident({ name: '卫先生' }),
    ])
      expect(await refusalOf(wait(slot, { name: '褚女士' }, who))).toEqual({ status: 403, code: 'not-allowed' });
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await wait(slot, { name: '褚女士' }, officer)).toMatchObject({ state: 'waiting' });
  });

  it('counts towards what one may have to come', async () => {
    const resident = { name: '蒋大哥', phone: '13700000019' };
    for (let time = 0; time < 3; time++) await wait((await full()).slot, resident);
    expect(await refusalOf(wait((await full()).slot, resident))).toEqual({ status: 409, code: 'too-many-bookings' });
  });
});
