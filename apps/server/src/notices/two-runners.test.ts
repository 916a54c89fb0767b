import { addDays, beijingDay } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { sendPath } from '../testing/wechat-stand-in.ts';
import { MessageWish } from './message-wish.entity.ts';
import { Notice } from './notice.entity.ts';
import { queueMany } from './testing/queue-many.ts';
import { startReceiver, type Receiver } from './testing/receiver.ts';
import { beside, runnersFor, until, type Runners } from './testing/runners.ts';
import { changeTemplate, wechatNotices, type WechatNotices } from './testing/wechat-notices.ts';

// Its clock stands still while the runners' goes: what it queues is due for them.
const yesterday = addDays(beijingDay(new Date()), -1);

const isOpen = (state: string): boolean => state === 'queued' || state === 'sending';

describe(`${beside === 2 ? 'two runners beside each other' : 'a runner'}, killed in the middle`, () => {
  let server: TestServer;
  let receiver: Receiver;
  let runners: Runners;
  beforeAll(async () => {
    server = await startTestServer(yesterday);
    receiver = await startReceiver(30);
    runners = runnersFor(server, receiver.url);
  }, 240_000);
  afterAll(async () => {
    await runners.end();
    await receiver.close();
    await server.close();
  });

  const states = async () =>
    new Map(
      (await server.app.fork().find(Notice, {})).map((one) => [
        server.app.keyring.ids.seal('notice', one.id),
        one.state,
      ]),
    );

  it(
    'sends each notice once at the most, and leaves to people exactly what may or may not have gone out',
    { timeout: 300_000 },
    async () => {
      const references = await queueMany(server, 120);
      runners.start();
      for (const reached of [20, 50, 80]) {
        await until(() => receiver.counts.size >= reached);
        await runners.replaceOne();
      }
      await until(async () => ![...(await states()).values()].some(isOpen));
      const ends = await states();
      expect([...receiver.counts.values()].filter((count) => count > 1)).toEqual([]);
      for (const reference of references) {
        expect(['sent', 'unknown']).toContain(ends.get(reference));
        if (ends.get(reference) === 'sent') expect(receiver.counts.get(reference)).toBe(1);
      }
      // Each of the three that were killed had at most four on their way.
      expect([...ends.values()].filter((state) => state === 'unknown').length).toBeLessThanOrEqual(12);
    },
  );
});

describe(`${beside === 2 ? 'two runners beside each other' : 'a runner'} with WeChat, killed in the middle`, () => {
  const accepted = 60;
  let world: WechatNotices;
  let receiver: Receiver;
  let runners: Runners;
  beforeAll(async () => {
    world = await wechatNotices(yesterday, 30);
    receiver = await startReceiver();
    runners = runnersFor(world.server, receiver.url, world.standIn.address);
  }, 240_000);
  afterAll(async () => {
    await runners.end();
    await receiver.close();
    await world.close();
  });

  it('spends each acceptance once, and none without a message on its way', { timeout: 300_000 }, async () => {
    const { server, standIn } = world;
    const { openid, api } = await world.resident('wang');
    const { id } = (await api.sessions.me({})).person;
    const person = server.app.keyring.ids.open('person', id);
    for (let time = 0; time < accepted; time++) standIn.accept(openid, changeTemplate);
    const em = server.app.fork();
    await em.insertMany(
      MessageWish,
      Array.from({ length: accepted }, () => ({
        person,
        topic: 'booking-change',
        template: changeTemplate,
        state: 'unused',
        at: server.app.now(),
        notice: null,
        usedAt: null,
      })),
    );
    await queueMany(server, 100);
    await em.nativeUpdate(Notice, {}, { person, kind: 'booking-cancelled' });
    runners.start();
    for (const reached of [10, 25, 40]) {
      await until(() => standIn.delivered.length >= reached);
      await runners.replaceOne();
    }
    await until(async () => !(await server.app.fork().find(Notice, {})).some((one) => isOpen(one.state)));
    const notices = await server.app.fork().find(Notice, {});
    const wishes = await server.app.fork().find(MessageWish, {});
    const byWechat = notices.filter((one) => one.state === 'sent' && one.channel === 'wechat').length;
    const unknown = notices.filter((one) => one.state === 'unknown').length;
    expect(wishes.map((one) => one.state)).toEqual(Array.from({ length: accepted }, () => 'used'));
    expect(new Set(wishes.map((one) => one.notice?.id)).size).toBe(accepted);
    expect(standIn.delivered.length).toBeGreaterThanOrEqual(byWechat);
    expect(standIn.delivered.length).toBeLessThanOrEqual(byWechat + unknown);
    // Each that was killed had at most four on their way, and what was spent on them stays spent.
    expect(unknown).toBeLessThanOrEqual(12);
    expect(byWechat).toBeGreaterThanOrEqual(accepted - 12);
    // WeChat was never asked for more than was accepted: the rest went another way.
    expect(standIn.asked.filter((one) => one === sendPath).length).toBeLessThanOrEqual(accepted);
    expect(notices.filter((one) => one.channel === 'test').length).toBeLessThanOrEqual(receiver.counts.size);
  });
});
