import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildShift } from '../testing/build-shift.ts';
import { sendPath } from '../testing/wechat-stand-in.ts';
import { MessageWish } from './message-wish.entity.ts';
import { sendDue } from './notice-runner.ts';
import { Notice } from './notice.entity.ts';
import { inboxSender } from './senders/inbox-sender.ts';
import { startReceiver, senderTo } from './testing/receiver.ts';
import {
  changeTemplate,
  eventTemplate,
  reminderTemplate,
  wechatNotices,
  type WechatNotices,
} from './testing/wechat-notices.ts';

describe('notices by WeChat', () => {
  let world: WechatNotices;
  const told: unknown[] = [];
  beforeAll(async () => {
    world = await wechatNotices();
  }, 180_000);
  afterAll(() => world.close());
  afterEach(async () => {
    const em = world.server.app.fork();
    await em.nativeDelete(MessageWish, {});
    await em.nativeDelete(Notice, {});
    told.length = 0;
  });

  const send = (sender = inboxSender) => sendDue(world.server.app, sender, (error) => told.push(error));
  const notice = async (kind = 'booking-cancelled') =>
    (await world.server.app.fork().find(Notice, { kind }, { orderBy: { id: 'asc' } }))[0]!;
  const wishes = async () =>
    (await world.server.app.fork().find(MessageWish, {}, { orderBy: { id: 'asc' } })).map((one) => one.state);
  const deliveredTo = (openid: string) => world.standIn.delivered.filter((one) => one.openid === openid);
  const calls = async () => (await world.clerk.api.notices.listCalls({ unit: 'd-1-1' })).items;

  it('go out as messages, one for each acceptance, and say what the template has room for', async () => {
    const wang = await world.resident('wang');
    await wang.accept(changeTemplate);
    await wang.loseBooking();
    await send();
    expect(deliveredTo(wang.openid)).toEqual([
      {
        openid: wang.openid,
        template: changeTemplate,
        fields: {
          thing1: '社区法律顾问预约',
          time2: '2026年4月1日 09:00',
          thing3: '试验东街道第一社区',
          phrase4: '已取消',
        },
      },
    ]);
    expect(await notice()).toMatchObject({ state: 'sent', channel: 'wechat', attempts: 1 });
    expect(await wishes()).toEqual(['used']);
    expect((await wang.api.notices.listMine({})).items.map((one) => one.kind)).toContain('booking-cancelled');
    expect(await send()).toBe(0);
  });

  it('spend nothing on what the resident did and saw themselves', async () => {
    const li = await world.resident('li');
    await li.accept(changeTemplate);
    await li.loseBooking();
    const { slots } = await bookable();
    const { id: booking } = await li.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
    await send();
    await li.api.bookings.cancelBooking({ booking });
    await send();
    expect(deliveredTo(li.openid)).toHaveLength(1);
    expect(await calls()).toEqual([]);
    const own = await world.server.app.fork().find(Notice, { kind: 'booking-cancelled', onScreen: true });
    expect(own).toMatchObject([{ state: 'sent', channel: 'inbox' }]);
  });

  it('go to the call list when no acceptance is left and no number is known', async () => {
    const zhao = await world.resident('zhao');
    await zhao.accept(reminderTemplate);
    await zhao.loseBooking();
    const asked = world.standIn.asked.filter((one) => one === sendPath).length;
    await send();
    expect(await notice()).toMatchObject({ state: 'failed', channel: 'wechat', attempts: 1 });
    expect(await calls()).toMatchObject([{ title: '预约已取消', why: '没有剩余的微信订阅授权', state: 'failed' }]);
    // The acceptance of another template is left alone.
    expect(await wishes()).toEqual(['unused']);
    expect(world.standIn.asked.filter((one) => one === sendPath)).toHaveLength(asked);
  });

  it('go by SMS where that reaches the resident and no acceptance is left', async () => {
    const receiver = await startReceiver();
    try {
      const qian = await world.resident('qian');
      await qian.loseBooking();
      await send(senderTo(receiver.url));
      expect(await notice()).toMatchObject({ state: 'sent', channel: 'test' });
      expect(await calls()).toEqual([]);
    } finally {
      await receiver.close();
    }
  });

  it('make every acceptance void when WeChat says that the resident wants none, and are left to the telephone', async () => {
    const sun = await world.resident('sun');
    await sun.accept(changeTemplate, 3);
    await sun.accept(reminderTemplate);
    world.standIn.next(sendPath, 43101);
    await sun.loseBooking();
    await send();
    expect(await notice()).toMatchObject({ state: 'failed', failure: '居民未接受微信订阅消息', attempts: 1 });
    expect(await wishes()).toEqual(['void', 'void', 'void', 'unused']);
    expect(await calls()).toHaveLength(1);
    // A new acceptance is a new start.
    await sun.accept(changeTemplate);
    await sun.loseBooking();
    await send();
    expect(deliveredTo(sun.openid)).toHaveLength(1);
  });

  it.each([-1, 45011])(
    'are tried again after a definite failure, with the acceptance that was given back: %d',
    async (code) => {
      const zhou = await world.resident(`zhou${code === -1 ? 'a' : 'b'}`);
      await zhou.accept(changeTemplate);
      world.standIn.next(sendPath, code);
      await zhou.loseBooking();
      await send();
      expect(await notice()).toMatchObject({ state: 'queued', failure: `微信没有接受（错误${code}）` });
      expect(await wishes()).toEqual(['unused']);
      world.server.advance({ minutes: 1 });
      await send();
      expect(await notice()).toMatchObject({ state: 'sent', channel: 'wechat', attempts: 2 });
      expect(await wishes()).toEqual(['used']);
      expect(deliveredTo(zhou.openid)).toHaveLength(1);
    },
  );

  it('are not tried again where it would fail again; the acceptance stays good', async () => {
    const wu = await world.resident('wu');
    await wu.accept(changeTemplate);
    world.standIn.next(sendPath, 47003);
    await wu.loseBooking();
    await send();
    expect(await notice()).toMatchObject({ state: 'failed', failure: '微信没有接受（错误47003）', attempts: 1 });
    expect(await wishes()).toEqual(['unused']);
    expect(await calls()).toHaveLength(1);
  });

  it.each(['slow', 'garbage', 'hang-up'] as const)(
    'never go out again, and are left to the telephone, where nobody knows: %s',
    async (mishap) => {
      const who = await world.resident(`feng${mishap.replace('-', '')}`);
      await who.accept(changeTemplate, 2);
      world.standIn.next(sendPath, mishap);
      await who.loseBooking();
      await send();
      expect(await notice()).toMatchObject({ state: 'unknown' });
      // It may have gone out: what it was sent by is spent.
      expect(await wishes()).toEqual(['used', 'unused']);
      world.server.advance({ hours: 3 });
      await send();
      expect(deliveredTo(who.openid)).toHaveLength(1);
      expect(await calls()).toHaveLength(1);
    },
  );

  it('spend one acceptance once, however many go out together', async () => {
    const chen = await world.resident('chen');
    await chen.accept(changeTemplate, 2);
    for (let time = 0; time < 5; time++) await chen.loseBooking();
    await Promise.all([send(), send()]);
    expect(deliveredTo(chen.openid)).toHaveLength(2);
    const states = (await world.server.app.fork().find(Notice, { kind: 'booking-cancelled' })).map((one) => one.state);
    expect(states.toSorted()).toEqual(['failed', 'failed', 'failed', 'sent', 'sent']);
    expect(await wishes()).toEqual(['used', 'used']);
  });

  it('stay in the inbox where the template has no room for what they say: no hour is made up', async () => {
    const wei = await world.resident('wei');
    await wei.accept(eventTemplate);
    const { id } = await world.clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-04-02',
      title: '法治文化周',
      kind: 'exhibition',
      seats: 3,
    });
    await world.clerk.api.outreach.publishEvent({ event: id });
    await wei.api.outreach.signUp({ event: id });
    await world.clerk.api.outreach.cancelEvent({ event: id, reason: '台风' });
    await send();
    expect(await notice('event-cancelled')).toMatchObject({ state: 'sent', channel: 'inbox' });
    expect(await wishes()).toEqual(['unused']);
  });

  it('are as ever for whoever never came by WeChat', async () => {
    const resident = await world.server.signInResident({ name: '居民丙', phone: '13800000031' });
    const { slots } = await bookable();
    const { id: booking } = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
    await world.clerk.api.bookings.cancelBooking({ booking });
    await send();
    expect(await notice()).toMatchObject({ state: 'sent', channel: 'inbox' });
  });

  it('spend acceptances of the template that is in use alone', async () => {
    const jiang = await world.resident('jiang');
    await jiang.accept(changeTemplate);
    await world.server.app.fork().nativeUpdate(MessageWish, {}, { template: 'another-template-of-last-year' });
    await jiang.loseBooking();
    await send();
    expect(await notice()).toMatchObject({ state: 'failed', failure: '没有剩余的微信订阅授权' });
  });

  const bookable = () => buildShift(world.server, { day: '2026-05-12' });
});
