import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneDutyElsewhere } from '../../weapp/journeys/duty.ts';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('at the counter', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('what an adviser enters begins at the community of today’s duty, and in its way', async () => {
    const { faults, look } = watchFaults();
    const duty = await phoneDutyElsewhere(pages);
    const adviser = await pages.desk('adviser');
    const { page } = adviser;
    await page.clock.setFixedTime(new Date(`${today}T08:45:00+08:00`));
    for (const path of ['walk-in', 'batch-entry']) {
      await adviser.open(path);
      await page.getByRole('main').getByTitle(duty.name).waitFor();
      await look(page, path);
    }
    expect(await page.getByLabel('第1行方式', { exact: true }).inputValue()).toBe('电话');
    await adviser.open('walk-in');
    await page.locator('.ant-form').getByTitle('电话').waitFor();
    // Another place is another choice, and begins as ever.
    await adviser.open(`walk-in?community=${community.code}`);
    await page.locator('.ant-form').getByTitle('现场').waitFor();
    expect(adviser.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a clerk puts somebody without a phone on the list of a full time, who gets it and is told by the clerk', async () => {
    const { faults, look } = watchFaults();
    const clerk = await pages.desk('community-clerk', 'narrow');
    const { page } = clerk;
    await clerk.open('book-for');
    const enter = async (time: RegExp, name: string, submit: string): Promise<void> => {
      await press(page, time);
      const form = opened(page, /上午11:00/);
      await form.getByLabel('居民姓名').fill(name);
      await choose(form, '事项', '继承');
      await look(page, submit);
      await press(form, submit);
    };
    await enter(/^上午11:00$/, '孙阿公', '预约');
    await page.getByRole('region', { name: '预约条' }).waitFor();
    await press(page, '再约一位');
    await enter(/^上午11:00 已满，可候补$/, '钱阿婆', '登记候补');
    const slip = page.getByRole('region', { name: '候补条' });
    expect(await slip.innerText()).toMatch(/钱阿婆[\s\S]*现在排在第1位/);
    await look(page, 'a slip of who waits');
    await press(page, '再约一位');
    await enter(/^上午11:00 已满，可候补$/, '李阿姨', '登记候补');
    await slip.getByText('现在排在第2位').waitFor();

    const desk = await deskOf(pages, 'community-clerk');
    const [from, to] = ['2026-03-12', '2026-04-10'];
    const open = await desk<{ items: { day: string; startsAt: string }[] }>('slots.listOpen', {
      community: community.code,
      from,
      to,
    });
    const day = open.items.find(({ startsAt }) => startsAt === '11:00')?.day;
    const { items } = await desk<{ items: { id: string; day: string }[] }>('dutyShifts.list', {
      unit: community.code,
      from,
      to,
    });
    await clerk.open(`shifts/${items.find((one) => one.day === day)?.id}`);
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await row('李阿姨').getByText('候补中，第2位').waitFor();
    await look(page, 'a shift with who waits');
    await press(row('李阿姨'), '退出候补');
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await row('李阿姨').getByText('已取消').waitFor();
    await press(row('孙阿公'), /^取\s*消$/);
    await press(opened(page, '取消预约'), '取消预约');
    await row('钱阿婆').getByText('已预约').waitFor();

    // The server tells by itself what it can; what it cannot is the clerk's.
    const untold = () => desk<{ items: { name: string }[] }>('notices.listCalls', { unit: community.code });
    await expect
      .poll(async () => (await untold()).items.map(({ name }) => name), { timeout: 30_000 })
      .toContain('钱**');
    await clerk.open('todo');
    await page
      .getByText(/^电话告知：候补成功（3月.*上午11:00，法律顾问）$/)
      .first()
      .waitFor();
    await look(page, 'what waits for the clerk');
    await clerk.open('calls');
    const call = row('钱..').filter({ hasText: '候补成功' });
    await choose(call, '登记结果', '已告知');
    await page.getByText('已登记：已告知').waitFor();
    expect(clerk.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
