import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyOf } from '../../weapp/journeys/duty.ts';
import { ask, community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { press, reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { signInAsStaff, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages, type Visit } from './start-pages.ts';

const day = '2026-03-12';
const looks = [
  { name: 'phone', screen: 'phone', elder: false, startsAt: '00:00', shown: '凌晨0:00', came: '13900000171' },
  {
    name: 'smallPhone, 长辈版',
    screen: 'smallPhone',
    elder: true,
    startsAt: '04:00',
    shown: '凌晨4:00',
    came: '13900000172',
  },
] as const;

describe.skipIf(findChromium() === undefined)('an adviser’s shift in a browser', () => {
  let pages: Pages;
  /** Two shifts that have begun by the time anybody looks, each with two who booked. */
  beforeAll(async () => {
    pages = await startPages();
    const { planAt } = await dutyOf(pages);
    const clerk = await deskOf(pages, 'community-clerk');
    for (const { startsAt, came } of looks) {
      await planAt(day, { startsAt, slotCount: 2 });
      const open = await ask<{ items: { id: string; startsAt: string }[] }>(pages, 'slots.listOpen', {
        community: community.code,
        from: day,
        to: day,
      });
      const slots = open.items.filter((slot) => slot.startsAt.startsWith(startsAt.slice(0, 2)));
      const residents = [{ name: '王来了', phone: came }, { name: '李没来' }];
      for (const [at, resident] of residents.entries())
        await clerk('bookings.bookForResident', { slot: slots[at]?.id, matter: 'labour', resident });
    }
    await pages.comeBackOn(day);
  });
  afterAll(() => pages.stop());

  const inTheMorning = async (visit: Visit): Promise<Visit> => {
    await visit.page.clock.setFixedTime(new Date(`${day}T09:00:00+08:00`));
    return visit;
  };
  const button = (visit: Visit, name: string) =>
    visit.page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();

  it.each(looks)(
    'on $name: who came and who did not, a log from the booking, the hours, the signature, and the rating',
    async (look) => {
      const { faults, look: lookAt } = watchFaults();
      const visit = await inTheMorning(await pages.visit(look.screen));
      const see = (name: string): Promise<void> => lookAt(visit.page, name);
      await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
      if (look.elder) await turnElderOn(visit);
      await visit.open('adviser/today/index');
      await tap(visit, new RegExp(`^${look.shown}至`));
      await reads(visit, /预约的居民（2人）/);
      await see('shift');
      expect(await visit.text()).not.toContain('王来了');
      await press(visit, '看姓名');
      await reads(visit, /李没来/);
      const arrived = countSent(visit.page, 'bookings.markArrived');
      await tapTwice(visit, '到了');
      await reads(visit, '已到');
      expect(arrived()).toBe(1);
      await button(visit, '没来').click();
      await reads(visit, '未到');
      await see('marked');

      await settle(visit.page);
      await button(visit, '登记').click();
      await settle(visit.page);
      await reads(visit, community.name);
      expect(await visit.text()).not.toContain('%');
      await type(visit, '简要情况', `已告知仲裁时效${look.startsAt}`);
      await see('log from a booking');
      const logged = visit.page.waitForResponse(/consultations\.logMany$/);
      await press(visit, '保存');
      expect((await logged).status()).toBe(200);
      const clerk = await deskOf(pages, 'community-clerk');
      const lines = await clerk<{ items: { summary: string; channel: string; matter: string }[] }>(
        'consultations.list',
        {
          unit: community.code,
          from: day,
          to: day,
        },
      );
      expect(lines.items.find(({ summary }) => summary === `已告知仲裁时效${look.startsAt}`)).toMatchObject({
        channel: 'booking',
        matter: 'labour',
      });

      await visit.open('adviser/today/index');
      await tap(visit, new RegExp(`^${look.shown}至`));
      await button(visit, '实际时长增加').click();
      await see('hours');
      await tapTwice(visit, '登记时长');
      await reads(visit, /已值班/);
      // Whoever came without a booking is logged from here, at the place of this shift.
      await press(visit, '登记服务');
      await reads(visit, '咨询的事项');
      expect(await visit.page.getByRole('radio', { name: community.name, checked: true }).isVisible()).toBe(true);
      await visit.page.goBack();
      await tap(visit, '出示签字码，请社区签字');
      await reads(visit, /前有效/);
      await see('code');
      const code = /[A-Za-z0-9_-]{4}(?: [A-Za-z0-9_-]{1,4}){5}/.exec(await visit.text())?.[0].replaceAll(' ', '') ?? '';

      const official = await inTheMorning(await pages.visit(look.screen));
      await signInAsStaff(official, 'community-clerk', pages.accounts['community-clerk']);
      if (look.elder) await turnElderOn(official);
      await official.open(`official/sheet/index?code=${code}`);
      await lookAt(official.page, 'sheet');
      await tap(official, /^情况属实，签字/);
      await reads(official, /已签字/);
      await visit.open('adviser/month/index');
      await reads(visit, /已签字/);
      await see('month');

      const resident = await inTheMorning(await pages.visit(look.screen, [/ERR_CONNECTION_RESET/]));
      await signInByPhone(resident, look.came);
      if (look.elder) await turnElderOn(resident);
      await resident.open('mine/ratings/index');
      await lookAt(resident.page, 'to rate');
      await tap(resident, '待评价');
      await tap(resident, '满意');
      await type(resident, '想说的话', '讲得很清楚 👍');
      await lookAt(resident.page, 'rating');
      await loseAnswer(resident.page, 'feedback.rateService');
      await tap(resident, '提交评价');
      await reads(resident, /您填写的内容都还在/);
      await tapTwice(resident, '提交评价');
      await reads(resident, /您已评价，谢谢/);
      await resident.open('mine/ratings/index');
      await reads(resident, '已评价');
      expect(await resident.text()).not.toContain('待评价');
      expect(faults).toEqual({});
      for (const one of [visit, official, resident]) {
        expect(one.complaints).toEqual([]);
        await one.page.context().close();
      }
    },
  );
});
