import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Notice } from './notice.entity.ts';

describe('notices over HTTP', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 180_000);
  afterAll(() => server.close());

  /** A resident who booked and cancelled, and what their inbox says. */
  async function toldResident(phone?: string): Promise<SignedIn> {
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    const resident = await server.signInResident({ name: '王小明', ...(phone !== undefined && { phone }) });
    const { id: booking } = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
    await resident.api.bookings.cancelBooking({ booking });
    return resident;
  }

  describe('one’s own inbox', () => {
    it('says in words what happened, newest first, with where to look', async () => {
      const resident = await toldResident();
      const { items, next, unread } = await resident.api.notices.listMine({});
      expect({ next, unread }).toEqual({ next: null, unread: 2 });
      expect(items.map(({ title, text, read }) => ({ title, text, read }))).toEqual([
        {
          title: '预约已取消',
          text: '您2026年3月12日（星期四）09:00在试验东街道第一社区的法律顾问预约已取消。',
          read: false,
        },
        expect.objectContaining({ title: '预约成功' }),
      ]);
      const [booking] = (await resident.api.bookings.listMine({})).items;
      expect(items[0]?.thing).toEqual({ kind: 'booking', id: booking?.id });
    });

    it('comes in pages that fit together', async () => {
      const resident = await toldResident();
      const whole = (await resident.api.notices.listMine({})).items;
      const first = await resident.api.notices.listMine({ limit: 1 });
      const second = await resident.api.notices.listMine({ limit: 1, after: first.next! });
      expect([...first.items, ...second.items]).toEqual(whole);
      expect(second.next).toBeNull();
    });

    it('knows what was read, and nobody reads another’s', async () => {
      const [resident, stranger] = [await toldResident(), await toldResident()];
      const [one, two] = (await resident.api.notices.listMine({})).items.map(({ id }) => id) as [string, string];
      expect(await resident.api.notices.markRead({ notices: [one, one] })).toEqual({ unread: 1 });
      expect((await resident.api.notices.listMine({})).items.map(({ read }) => read)).toEqual([true, false]);
      expect(await refusalOf(stranger.api.notices.markRead({ notices: [two] }))).toEqual({
        status: 404,
        code: 'not-found',
      });
      const own = (await stranger.api.notices.listMine({})).items[0]!.id;
      expect(await refusalOf(stranger.api.notices.markRead({ notices: [own, two] }))).toMatchObject({ status: 404 });
      expect((await stranger.api.notices.listMine({})).unread).toBe(2);
      expect((await resident.api.notices.listMine({})).unread).toBe(1);
    });
  });

  describe('whom staff are to ring up', () => {
    /** One whose notices nobody knows to be sent. */
    async function unsent(phone?: string, state = 'unknown'): Promise<string> {
      const resident = await toldResident(phone);
      const { app } = server;
      await app
        .fork()
        .nativeUpdate(
          Notice,
          { person: resident.person.id, kind: 'booking-cancelled' },
          { state, failure: '没有收到发送结果', attempts: 1, attemptedAt: app.now() },
        );
      const [row] = await app.fork().find(Notice, { person: resident.person.id, state });
      return app.keyring.ids.seal('notice', row!.id);
    }
    const list = (who: SignedIn, unit = 'd-1-1') => who.api.notices.listCalls({ unit, limit: 100 });
    const find = async (notice: string) => (await list(clerk)).items.find(({ id }) => id === notice);

    it('is listed with why and since when, masked', async () => {
      const notice = await unsent('13800000011');
      expect(await find(notice)).toEqual({
        id: notice,
        unit: { code: 'd-1-1', name: '试验东街道第一社区' },
        name: '王**',
        phone: '138****0011',
        title: '预约已取消',
        text: '您2026年3月12日（星期四）09:00在试验东街道第一社区的法律顾问预约已取消。',
        state: 'unknown',
        why: '没有收到发送结果',
        since: '2026-03-11T02:00:00.000Z',
        calls: 0,
        lastCall: null,
        may: ['reveal', 'mark-called'],
      });
    });

    it('lists what failed for good too, and of those below, not of others', async () => {
      const failed = await unsent(undefined, 'failed');
      expect(await find(failed)).toMatchObject({ state: 'failed', phone: null });
      const officer = await server.signInStaff('street-officer', server.units.street);
      expect((await list(officer, 'd-1')).items.map(({ id }) => id)).toContain(failed);
      expect((await list(officer, 'd-1-2')).items).toEqual([]);
      const elsewhere = await server.signInStaff('community-clerk', server.units.otherCommunity);
      expect(await refusalOf(list(elsewhere))).toEqual({ status: 403, code: 'not-allowed' });
      expect(await refusalOf(elsewhere.api.notices.revealCall({ notice: failed }))).toEqual({
        status: 404,
        code: 'not-found',
      });
      expect(await refusalOf(elsewhere.api.notices.markCalled({ notice: failed, result: 'told' }))).toEqual({
        status: 404,
        code: 'not-found',
      });
    });

    it('is shown to whoever rings up, and that it was read is recorded', async () => {
      const notice = await unsent('13800000012');
      const readings = () => server.app.fork().count(AuditEntry, { act: 'notices.revealCall' });
      const before = await readings();
      expect(await clerk.api.notices.revealCall({ notice })).toEqual({ name: '王小明', phone: '13800000012' });
      expect(await readings()).toBe(before + 1);
    });

    it('stays until somebody was told, or cannot be', async () => {
      const notice = await unsent();
      expect(await clerk.api.notices.markCalled({ notice, result: 'no-answer' })).toMatchObject({
        state: 'unknown',
        calls: 1,
        lastCall: { result: 'no-answer' },
      });
      expect(await find(notice)).toMatchObject({ calls: 1 });
      expect(await clerk.api.notices.markCalled({ notice, result: 'told' })).toMatchObject({
        state: 'told',
        calls: 2,
        may: [],
      });
      expect(await find(notice)).toBeUndefined();
      expect(await refusalOf(clerk.api.notices.markCalled({ notice, result: 'told' }))).toEqual({
        status: 409,
        code: 'wrong-state',
      });
      expect(await refusalOf(clerk.api.notices.revealCall({ notice }))).toEqual({ status: 409, code: 'wrong-state' });
      const other = await unsent();
      expect(await clerk.api.notices.markCalled({ notice: other, result: 'not-needed' })).toMatchObject({
        state: 'untold',
        calls: 0,
      });
    });

    it('is nobody who was told', async () => {
      const resident = await toldResident();
      const [told] = (await resident.api.notices.listMine({})).items;
      expect(await find(told!.id)).toBeUndefined();
      expect(await refusalOf(clerk.api.notices.revealCall({ notice: told!.id }))).toMatchObject({
        code: 'wrong-state',
      });
    });

    it('of two who note the same call one is told that it was noted', async () => {
      const notice = await unsent();
      const ends = await Promise.allSettled([1, 2].map(() => clerk.api.notices.markCalled({ notice, result: 'told' })));
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });
});
