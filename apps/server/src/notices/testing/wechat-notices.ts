import type { Day, MessageTopic } from '@linfa/domain';
import type { Client } from '@linfa/contract/client';
import { buildShift } from '../../testing/build-shift.ts';
import { startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';
import { standInAccount, wechatStandIn, type WechatStandIn } from '../../testing/wechat-stand-in.ts';
import { liveWechat } from '../../wechat/live-wechat.ts';
import type { MessageTemplates } from '../../wechat/message-templates.ts';

const idOf = (topic: string): string => topic.padEnd(30, '-');

/** As a deployment might have chosen them. */
export const testTemplates: MessageTemplates = new Map(
  (['booking-reminder', 'booking-change', 'event-change'] as const).map((topic: MessageTopic) => [
    topic,
    {
      id: idOf(topic),
      fields: [
        { field: 'thing1', part: 'subject' },
        { field: 'time2', part: 'when' },
        { field: 'thing3', part: 'where' },
        { field: 'phrase4', part: 'status' },
      ],
    },
  ]),
);
export const changeTemplate = idOf('booking-change');
export const reminderTemplate = idOf('booking-reminder');
export const eventTemplate = idOf('event-change');

/** Somebody who came by WeChat. */
export interface WechatResident {
  readonly openid: string;
  readonly api: Client;
  /** Accepts a template so often, here and at WeChat. */
  readonly accept: (template: string, times?: number) => Promise<void>;
  /** A booking of theirs that staff calls off: the notice about it is queued. */
  readonly loseBooking: () => Promise<void>;
}

export interface WechatNotices {
  readonly server: TestServer;
  readonly standIn: WechatStandIn;
  readonly clerk: SignedIn;
  readonly resident: (name: string) => Promise<WechatResident>;
  readonly close: () => Promise<void>;
}

/** A server that tells residents by a stand-in for WeChat. @param today its clock stands still there @param delay of each answer, milliseconds */
export async function wechatNotices(today: Day = '2026-03-11', delay = 0): Promise<WechatNotices> {
  const standIn = await wechatStandIn(delay);
  const account = { ...standInAccount, address: standIn.address, timeout: 3000, templates: testTemplates };
  const server = await startTestServer(today, undefined, { wechat: liveWechat(account) });
  const clerk = await server.signInStaff('community-clerk', server.units.community);
  let day = 0;
  return {
    server,
    standIn,
    clerk,
    async resident(name) {
      const { token } = await server.client().sessions.logInWithWechat({ code: `good-${name} 1` });
      const api = server.client(token ?? '');
      const openid = `oABC${name}`;
      return {
        openid,
        api,
        async accept(template, times = 1) {
          for (let time = 0; time < times; time++) {
            standIn.accept(openid, template);
            await api.notices.recordWish({ answers: [{ template, answer: 'accept' }] });
          }
        },
        async loseBooking() {
          const { slots } = await buildShift(server, { day: `2026-04-${String((day++ % 30) + 1).padStart(2, '0')}` });
          const { id: booking } = await api.bookings.bookSlot({ slot: slots[0]!, matter: 'family' });
          await clerk.api.bookings.cancelBooking({ booking });
        },
      };
    },
    async close() {
      await server.close();
      await standIn.close();
    },
  };
}
