import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../people/person.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer } from '../testing/start-test-server.ts';
import { wechatFor } from '../wechat/wechat.ts';
import { MessageWish } from './message-wish.entity.ts';
import { sendDue } from './notice-runner.ts';
import { Notice } from './notice.entity.ts';
import { inboxSender } from './senders/inbox-sender.ts';
import {
  changeTemplate,
  eventTemplate,
  reminderTemplate,
  wechatNotices,
  type WechatNotices,
} from './testing/wechat-notices.ts';

describe('what a resident accepts to be told of by WeChat', () => {
  let world: WechatNotices;
  beforeAll(async () => {
    world = await wechatNotices();
  }, 180_000);
  afterAll(() => world.close());
  afterEach(() => world.server.app.fork().nativeDelete(MessageWish, {}));

  const send = (app = world.server.app) =>
    sendDue(app, inboxSender, (error) => {
      throw error;
    });
  const wishes = async () =>
    (await world.server.app.fork().find(MessageWish, {}, { orderBy: { id: 'asc' } })).map((one) => one.state);
  const deliveredTo = (openid: string) => world.standIn.delivered.filter((one) => one.openid === openid);

  const record = (api: WechatApi, answer: 'accept' | 'reject' | 'ban' | 'filter', template = changeTemplate) =>
    api.notices.recordWish({ answers: [{ template, answer }] });
  type WechatApi = Awaited<ReturnType<WechatNotices['resident']>>['api'];

  it('may be asked of an act’s own templates alone, of those that there are', async () => {
    const ask = (act: Parameters<WechatApi['notices']['wishTemplates']>[0]['act']) =>
      world.server.client().notices.wishTemplates({ act });
    expect(await ask('bookings.bookSlot')).toEqual({ templates: [reminderTemplate, changeTemplate], sandbox: false });
    expect(await ask('outreach.signUp')).toEqual({ templates: [eventTemplate], sandbox: false });
    expect(await ask('feedback.submitComplaint')).toEqual({ templates: [], sandbox: false });
    expect(await world.server.call('notices.wishTemplates', { act: 'bookings.markArrived' })).toMatchObject({
      status: 400,
    });
  });

  it('is kept once for a call however often it is repeated, refusals as well', async () => {
    const { api } = await world.resident('shen');
    const idempotencyKey = randomUUID();
    const answers = [
      { template: changeTemplate, answer: 'accept' as const },
      { template: reminderTemplate, answer: 'reject' as const },
      { template: 'not-one-of-ours', answer: 'accept' as const },
    ];
    for (let time = 0; time < 3; time++)
      expect(await api.notices.recordWish({ answers }, { idempotencyKey })).toEqual({ accepted: 1 });
    expect(await wishes()).toEqual(['unused', 'refused']);
    expect(await record(api, 'ban')).toEqual({ accepted: 0 });
    expect(await record(api, 'filter')).toEqual({ accepted: 0 });
  });

  it('is worth nothing for whoever has no WeChat here, and no more than twenty at a time', async () => {
    const { api } = await world.server.signInResident();
    expect(await record(api, 'accept')).toEqual({ accepted: 0 });
    const han = await world.resident('han');
    for (let time = 0; time < 20; time++) expect(await record(han.api, 'accept')).toEqual({ accepted: 1 });
    expect(await record(han.api, 'accept')).toEqual({ accepted: 0 });
    expect(await record(han.api, 'accept', reminderTemplate)).toEqual({ accepted: 1 });
  });

  it('is refused where it is none', async () => {
    const { api } = await world.resident('yang');
    const one = { template: changeTemplate, answer: 'accept' };
    expect(await refusalOf(world.server.client().notices.recordWish({ answers: [one as never] }))).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
    for (const answers of [[], [one, one, one, one], [{ ...one, answer: 'perhaps' }], [{ ...one, template: '' }]])
      expect(await refusalOf(api.notices.recordWish({ answers: answers as never }))).toEqual({
        status: 400,
        code: 'bad-request',
      });
  });

  it('goes with the person when two entries become one, into their export, and away when they are erased', async () => {
    const { server } = world;
    await server.signInResident({ name: '朱大爷', phone: '13500000021' });
    const zhu = await world.resident('zhu');
    await zhu.accept(changeTemplate);
    expect(await zhu.api.sessions.bindPhone(await askPhoneCode(zhu.api, '13500000021'))).toMatchObject({
      united: true,
    });
    await zhu.loseBooking();
    await send();
    expect(deliveredTo(zhu.openid)).toHaveLength(1);
    const again = await world.resident('zhu');
    const { sections } = await again.api.myData.export({});
    const section = sections.find((one) => one.table === 'message_wish');
    expect(section).toMatchObject({ title: '微信订阅消息授权' });
    expect(section?.rows).toHaveLength(1);
    await again.api.myData.erase({ confirm: '删除我的信息' });
    expect(await wishes()).toEqual([]);
    expect(
      await server.app.fork().count(Person, { openidIndex: server.app.keyring.blindIndex('openid oABCzhu') }),
    ).toBe(0);
  });

  it('is nothing where WeChat is off', async () => {
    const off = await startTestServer('2026-03-11', undefined, { wechat: wechatFor({ kind: 'off' }) });
    try {
      expect(await off.client().notices.wishTemplates({ act: 'bookings.bookSlot' })).toEqual({
        templates: [],
        sandbox: false,
      });
      const { api } = await off.signInResident();
      expect(await api.notices.recordWish({ answers: [{ template: changeTemplate, answer: 'accept' }] })).toEqual({
        accepted: 0,
      });
    } finally {
      await off.close();
    }
  });

  it('in the demo is sent nowhere, and that is said', async () => {
    const demo = await startTestServer();
    try {
      const { templates, sandbox } = await demo.client().notices.wishTemplates({ act: 'bookings.bookSlot' });
      expect({ templates, sandbox }).toEqual({
        templates: ['sandbox-booking-reminder', 'sandbox-booking-change'],
        sandbox: true,
      });
      const { token } = await demo.client().sessions.logInWithWechat({ code: 'anything' });
      const { api } = { api: demo.client(token ?? '') };
      await api.notices.recordWish({ answers: [{ template: templates[1]!, answer: 'accept' }] });
      const clerk = await demo.signInStaff('community-clerk', demo.units.community);
      const { slots } = await buildShift(demo, { day: '2026-05-12' });
      const { id: booking } = await api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
      await clerk.api.bookings.cancelBooking({ booking });
      await send(demo.app);
      const [row] = await demo.app.fork().find(Notice, { kind: 'booking-cancelled' });
      expect(row).toMatchObject({ state: 'sent', channel: 'sandbox' });
    } finally {
      await demo.close();
    }
  });
});
