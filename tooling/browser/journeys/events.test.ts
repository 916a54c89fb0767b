import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../weapp/journeys/event-world.ts';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf, type Desk } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { looks } from '../scenes/looks.ts';
import { chooseCommunity, finishSignIn, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages, type Visit } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('events in a browser', () => {
  let pages: Pages;
  let desk: Desk;
  let visit: Visit;
  beforeAll(async () => {
    pages = await startPages();
    desk = await deskOf(pages, 'community-clerk');
  });
  afterAll(() => pages.stop());
  beforeEach(() => {
    number += 1;
  });

  /** Each is somebody of their own: a number gets one code a minute. */
  let number = 0;
  const phone = (): string => `139000022${String(number).padStart(2, '0')}`;
  const tap = async (name: string | RegExp, how: 'click' | 'dblclick' = 'click'): Promise<void> => {
    await visit.page.getByRole('button', { name }).last()[how]();
    await settle(visit.page);
  };

  it('a visitor finds one, signs up and signs in on the way, keeps it in the calendar, and leaves it', async () => {
    await publish(desk, '养老钱怎么守住');
    visit = await pages.visit();
    const { page, complaints } = visit;
    await chooseCommunity(visit);
    await visit.open('pages/events/index');
    await tap(/养老钱怎么守住/);
    await tap('报名参加');
    await finishSignIn(visit, phone());
    await page.getByText('报名成功。').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), tap('加入日历')]);
    expect(download.suggestedFilename()).toBe('活动.ics');
    expect(await readFile(await download.path(), 'utf8')).toContain('DTSTART;TZID=Asia/Shanghai:20260314T143000');
    await visit.open('pages/affairs/index');
    await tap(/养老钱怎么守住/);
    await tap('取消报名');
    await tap('确定取消', 'dblclick');
    await page.getByText('已取消报名。').waitFor();
    await expect.poll(() => visit.text()).toContain('还有2个名额');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('the picture at the door opens the page with its code, and one is checked in by a tap', async () => {
    const { id, checkInCode } = await publish(desk, '今天的讲座', { day: today, startsAt: undefined });
    visit = await pages.visit();
    await chooseCommunity(visit);
    await signInByPhone(visit, phone());
    await visit.open(`events/detail/index?id=${id}`);
    await tap('报名参加', 'dblclick');
    await visit.open(`events/detail/index?id=${id}&code=${checkInCode ?? ''}`);
    await tap('签到');
    await visit.page.getByText('您已签到').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.page.context().close();
  });

  it('a law post opens beside the page', async () => {
    const address = 'https://law.example.com/a?b=1';
    await desk('outreach.recordPost', {
      unit: community.code,
      day: today,
      title: '高空抛物谁来赔',
      channel: 'website',
      reads: 0,
      address,
    });
    visit = await pages.visit();
    const { page } = visit;
    await page.context().route(address, (route) => route.fulfill({ body: 'law' }));
    await chooseCommunity(visit);
    await visit.open('pages/events/index');
    await page.getByRole('radio', { name: '普法文章' }).click();
    const [beside] = await Promise.all([page.context().waitForEvent('page'), tap(/高空抛物谁来赔/)]);
    await beside.waitForURL(address);
    expect(await beside.evaluate(() => window.opener === null)).toBe(true);
    expect(visit.complaints).toEqual([]);
    await page.context().close();
  });

  /** The widest with the smallest letters and the narrowest with the largest; the rest is between. */
  const extremes = looks.filter(({ screen, elder }) => elder === (screen === 'smallPhone'));
  it.each(extremes)(
    'on $name every state of an event keeps nobody out and cuts nothing off',
    async ({ screen, elder }) => {
      const long = { venue: '社区党群服务中心二楼东侧多功能厅', audience: '本社区居民，老年人优先' };
      const title = `养老钱怎么守住${'，'.padEnd(40, '防骗')}`;
      const now = await publish(desk, title, { ...long, day: today, startsAt: undefined });
      const full = await publish(desk, title, { ...long, seats: 1 });
      const off = await publish(desk, title, long);
      const taker = await pages.visit();
      await signInByPhone(taker, `138000033${String(number).padStart(2, '0')}`);
      await taker.open(`events/detail/index?id=${full.id}`);
      await taker.page.getByRole('button', { name: '报名参加' }).click();
      await taker.page.getByText('报名成功。').waitFor();
      await taker.page.context().close();
      await desk('outreach.cancelEvent', { event: off.id, reason: '台风' });

      visit = await pages.visit(screen);
      await chooseCommunity(visit);
      await signInByPhone(visit, phone());
      if (elder) await turnElderOn(visit);
      const { faults, look: lookAt } = watchFaults();
      const look = (name: string): Promise<void> => lookAt(visit.page, name);
      const show = (id: string) => visit.open(`events/detail/index?id=${id}`);
      await show(full.id);
      await look('full');
      await tap('登记候补');
      await look('waiting');
      await tap('退出候补');
      await look('leaving');
      await show(now.id);
      await tap('报名参加');
      await look('checking in');
      await show(off.id);
      await look('called off');
      await visit.open('pages/events/index');
      for (const name of ['近期', '往期', '普法文章']) {
        await visit.page.getByRole('radio', { name }).click();
        await settle(visit.page);
        await look(name);
      }
      expect(faults).toEqual({});
      await visit.page.context().close();
    },
  );
});
