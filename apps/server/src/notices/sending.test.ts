import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildShift } from '../testing/build-shift.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { claimNotices } from './claim-notices.ts';
import { sendDue, startNoticeRunner } from './notice-runner.ts';
import { Notice } from './notice.entity.ts';
import { queueNotice } from './queue-notice.ts';
import { sendNotice } from './send-notice.ts';
import { queueMany } from './testing/queue-many.ts';
import { senderTo, startReceiver, type Receiver } from './testing/receiver.ts';

describe('sending notices', () => {
  let server: TestServer;
  let receiver: Receiver;
  const told: unknown[] = [];
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  }, 180_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    receiver = await startReceiver();
    told.length = 0;
    await server.app.fork().nativeDelete(Notice, {});
  });
  afterEach(() => receiver.close());

  const send = (settings: Parameters<typeof sendDue>[3] = {}) =>
    sendDue(server.app, senderTo(receiver.url), (error) => told.push(error), settings);
  const rows = () => server.app.fork().find(Notice, {}, { orderBy: { id: 'asc' } });
  const states = async (): Promise<string[]> => (await rows()).map((one) => one.state);
  const only = async () => (await rows())[0]!;

  it('sends what is due once, in batches, and has it in the inbox whatever was sent', async () => {
    const references = await queueMany(server, 20);
    expect(await send()).toBe(20);
    expect(await send()).toBe(0);
    expect(receiver.counts).toEqual(new Map(references.map((one) => [one, 1])));
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(await only()).toMatchObject({ attempts: 1, channel: 'test', leaseOwner: null });
  });

  it('has recorded the attempt, committed, before anything goes out', async () => {
    await queueMany(server, 1);
    let seen: object | undefined;
    await sendDue(
      server.app,
      {
        reaches: () => true,
        send: async () => {
          [seen] = await rows();
          return { sent: true, channel: 'test' };
        },
      },
      (error) => told.push(error),
    );
    expect(seen).toMatchObject({ state: 'sending', attempts: 1, attemptedAt: server.app.now() });
  });

  it('waits longer after each definite failure, and gives up after the fifth', async () => {
    await queueMany(server, 1);
    receiver.behave('refuse');
    for (const minutes of [1, 5, 30, 120]) {
      expect(await send()).toBe(1);
      expect(await only()).toMatchObject({ state: 'queued', failure: '网关拒绝' });
      server.advance({ minutes: minutes - 1 });
      expect(await send()).toBe(0);
      server.advance({ minutes: 1 });
    }
    expect(await send()).toBe(1);
    expect(await only()).toMatchObject({ state: 'failed', attempts: 5 });
    server.advance({ days: 1 });
    expect(await send()).toBe(0);
  });

  it('goes out after a failure that is over, once', async () => {
    const [reference] = await queueMany(server, 1);
    receiver.behave('refuse');
    await send();
    server.advance({ minutes: 1 });
    receiver.behave('take');
    expect(await send()).toBe(1);
    expect(await only()).toMatchObject({ state: 'sent', attempts: 2, failure: null });
    expect(receiver.counts).toEqual(new Map([[reference, 1]]));
  });

  it('tries no number twice that is refused for good', async () => {
    await queueMany(server, 1);
    receiver.behave('refuse-for-good');
    await send();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it.each(['take-and-hang-up', 'take-and-be-silent'] as const)(
    'never sends again what the receiver may have: %s',
    async (manner) => {
      const [reference] = await queueMany(server, 1);
      receiver.behave(manner);
      await send({ timeout: 300 });
      expect(await only()).toMatchObject({ state: 'unknown', attempts: 1, failure: '没有收到发送结果' });
      receiver.behave('take');
      for (let day = 0; day < 3; day++) {
        server.advance({ days: 1 });
        expect(await send()).toBe(0);
      }
      expect(receiver.counts).toEqual(new Map([[reference, 1]]));
    },
  );

  it('gives up, and says so, what cannot be worded', async () => {
    await queueMany(server, 1);
    await server.app.fork().nativeUpdate(Notice, {}, { data: {} });
    await send();
    expect(await only()).toMatchObject({ state: 'failed', failure: '通知内容不完整' });
    expect(told).toHaveLength(1);
    expect(receiver.counts.size).toBe(0);
  });

  it('lets nobody take what another has, until its lease lapses', async () => {
    await queueMany(server, 3);
    const { now, fork } = server.app;
    const lease = (owner: string) => ({ owner, until: new Date(now().getTime() + 120_000) });
    const claim = (owner: string) => claimNotices(fork, lease(owner), { now: now(), most: 10 });
    expect(await claim('one')).toHaveLength(3);
    expect(await claim('two')).toHaveLength(0);
    server.advance({ minutes: 3 });
    expect(await claim('three')).toHaveLength(3);
  });

  it('does not begin after its lease has lapsed, whether another has it or not', async () => {
    await queueMany(server, 1);
    const { now, fork, keyring } = server.app;
    const lease = { owner: 'slow', until: new Date(now().getTime() + 60_000) };
    const [notice] = await claimNotices(fork, lease, { now: now(), most: 1 });
    server.advance({ minutes: 2 });
    const sending = {
      fork,
      keyring,
      now,
      sender: senderTo(receiver.url),
      timeout: 1000,
      messages: null,
      failed: () => undefined,
    };
    await sendNotice(sending, notice!, lease);
    expect(receiver.counts.size).toBe(0);
    expect(await send()).toBe(1);
    expect([...receiver.counts.values()]).toEqual([1]);
  });

  it('leaves to people what a runner had begun when it died; what it had not begun goes out', async () => {
    await queueMany(server, 2);
    const { now, fork } = server.app;
    const lease = { owner: 'dead', until: new Date(now().getTime() + 120_000) };
    const [begun] = await claimNotices(fork, lease, { now: now(), most: 2 });
    await fork().nativeUpdate(Notice, { id: begun!.id }, { state: 'sending', attempts: 1, attemptedAt: now() });
    expect(await send()).toBe(0);
    server.advance({ minutes: 3 });
    expect(await send()).toBe(1);
    expect(await states()).toEqual(['unknown', 'sent']);
  });

  it('shows the outcome of nobody else’s lease: what came too late stays unknown', async () => {
    await queueMany(server, 1);
    await sendDue(
      server.app,
      {
        reaches: () => true,
        send: async () => {
          server.advance({ minutes: 5 });
          await send();
          return { sent: true, channel: 'test' };
        },
      },
      (error) => told.push(error),
    );
    expect(await states()).toEqual(['unknown']);
  });

  it('finishes what is on its way when it is stopped, and takes nothing more', async () => {
    await receiver.close();
    receiver = await startReceiver(200);
    await queueMany(server, 20);
    const runner = startNoticeRunner(server.app, senderTo(receiver.url), (error) => told.push(error), {
      every: 10,
      most: 4,
    });
    while (receiver.counts.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await runner.stop();
    const after = receiver.counts.size;
    expect((await states()).filter((one) => one === 'sent')).toHaveLength(after);
    expect((await states()).filter((one) => one === 'sending')).toEqual([]);
    expect(after).toBeLessThan(20);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.counts.size).toBe(after);
  });

  describe('before its time', () => {
    let resident: SignedIn;
    let booking: string;
    let slots: readonly string[];
    beforeEach(async () => {
      resident = await server.signInResident();
      ({ slots } = await buildShift(server, { day: '2026-06-12', slots: 2 }));
      booking = (await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' })).id;
      const { app, units } = server;
      const em = app.fork();
      queueNotice(
        { em, now: app.now() },
        resident.person,
        'booking-reminder',
        { day: '2026-06-12', startsAt: 540 },
        {
          unit: units.community,
          thing: `booking:${app.keyring.ids.open('booking', booking)}`,
          dueAt: new Date(app.now().getTime() + 3_600_000),
        },
      );
      await em.flush();
      await send();
    });
    const kinds = async () => (await resident.api.notices.listMine({})).items.map((one) => one.kind);

    it('a reminder is neither sent nor in the inbox; then it is both', async () => {
      expect(await kinds()).toEqual(['booking-made']);
      server.advance({ hours: 2 });
      expect(await send()).toBe(1);
      expect(await kinds()).toEqual(['booking-reminder', 'booking-made']);
    });

    it('a reminder is taken back when its booking is cancelled or moved', async () => {
      await resident.api.bookings.rescheduleBooking({ booking, slot: slots[1]! });
      server.advance({ hours: 2 });
      await send();
      expect(await kinds()).toEqual(['booking-moved', 'booking-made']);
      await resident.api.bookings.cancelBooking({ booking });
      expect(await kinds()).toEqual(['booking-cancelled', 'booking-moved', 'booking-made']);
      // The one that booking sets by itself, the one of this test, and the one that moving sets.
      expect(await states()).toEqual(['sent', 'withdrawn', 'withdrawn', 'sent', 'withdrawn', 'queued']);
    });

    it('a reminder that its sender has just taken is taken back as well', async () => {
      server.advance({ hours: 2 });
      const { now, fork, keyring } = server.app;
      const lease = { owner: 'quick', until: new Date(now().getTime() + 60_000) };
      const [claimed] = await claimNotices(fork, lease, { now: now(), most: 1 });
      await resident.api.bookings.cancelBooking({ booking });
      const sending = {
        fork,
        keyring,
        now,
        sender: senderTo(receiver.url),
        timeout: 1000,
        messages: null,
        failed: () => undefined,
      };
      await sendNotice(sending, claimed!, lease);
      expect((await rows()).find((one) => one.id === claimed!.id)).toMatchObject({ state: 'withdrawn', attempts: 0 });
      expect(receiver.counts.size).toBe(1);
    });
  });
});
