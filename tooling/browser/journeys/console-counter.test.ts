import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneDutyElsewhere } from '../../weapp/journeys/duty.ts';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
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
    await expect.poll(() => page.getByLabel('第1行方式', { exact: true }).inputValue()).toBe('电话');
    await adviser.open('walk-in');
    await page.locator('.ant-form').getByTitle('电话').waitFor();
    // Another place is another choice, and begins as ever.
    await adviser.open(`walk-in?community=${community.code}`);
    await page.locator('.ant-form').getByTitle('现场').waitFor();
    expect(adviser.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a clerk types an adviser’s paper in that adviser’s name; a day before the adviser’s time is refused at its line', async () => {
    const { faults, look } = watchFaults();
    const admin = await deskOf(pages, 'administrator');
    const { id } = await admin<{ id: string }>('people.add', {
      name: '钱接班',
      role: 'adviser',
      unit: community.code,
      from: today,
    });
    const clerk = await pages.desk('community-clerk', 'narrow', [/422/]);
    const { page } = clerk;
    await clerk.open('batch-entry');
    const enter = async (row: number, column: string, text: string): Promise<void> => {
      await page.getByLabel(`第${row}行${column}`, { exact: true }).fill(text);
      await page.keyboard.press('Tab');
    };
    const nextLine = (row: number): Promise<void> => page.getByLabel(`第${row}行事项`, { exact: true }).press('Enter');
    await enter(1, '事项', '6');
    await nextLine(1);
    await nextLine(2);
    await enter(3, '事项', '继承');
    await enter(3, '日期', '3-9');
    await press(page, '全部登记');
    await page.getByText('请先选法律顾问；纸上没写的，选“纸上没写”。').waitFor();
    await choose(page, '法律顾问', '钱接班');
    await page.reload();
    await settle(page);
    await page.getByText('上次没有登记的内容已经放回来了。').waitFor();
    await expect.poll(() => clerk.text()).toContain('钱接班');
    await press(page, '全部登记');
    await page.getByText('3月9日 周一，所选的法律顾问没有在这里任职或值班。').last().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第3行日期');
    await look(page, 'a line before the adviser’s time');
    await enter(3, '日期', '11');
    await press(page, '全部登记');
    await page.getByText('已登记2条').waitFor();
    expect(await page.getByText('上次没有登记的内容已经放回来了。').count()).toBe(0);
    await look(page, 'the next paper of the same adviser');
    const officer = await deskOf(pages, 'street-officer');
    const done = async (): Promise<number | undefined> => {
      const asked = { unit: community.code, from: today, to: today };
      const { items } = await officer<{ items: { adviser: { id: string }; consultations: number }[] }>(
        'people.loadView',
        asked,
      );
      return items.find((one) => one.adviser.id === id)?.consultations;
    };
    expect(await done()).toBe(2);
    await clerk.open(`consultations?from=${today}&to=${today}`);
    const row = page.getByRole('row', { name: /继承/ }).filter({ hasText: '钱接班' });
    await press(row, '更正');
    const form = opened(page, '更正一条服务记录');
    await choose(form, '改为哪位法律顾问办的（选填）', /演示·/);
    await form.getByLabel('更正的理由').fill('纸上签的是另一位');
    await look(page, 'a line that becomes another adviser’s');
    await press(form, '更正');
    await row.waitFor({ state: 'detached' });
    expect(await done()).toBe(1);
    await clerk.open('walk-in');
    await choose(page.locator('.ant-form'), '哪位法律顾问办的（选填）', '钱接班');
    await look(page, 'a walk-in of an adviser’s');
    await choose(page.locator('.ant-form'), '事项', '继承');
    await press(page, /^登\s*记$/);
    await page.getByText('已登记，可以接着登记下一位').waitFor();
    expect(await done()).toBe(2);
    // What was written down as somebody's may turn out to name nobody.
    await clerk.open(`consultations?from=${today}&to=${today}`);
    await press(page.getByRole('row', { name: /钱接班/ }).first(), '更正');
    await choose(form, '改为哪位法律顾问办的（选填）', '不注明');
    await form.getByLabel('更正的理由').fill('纸上没有签名');
    await look(page, 'a line that becomes nobody’s');
    await press(form, '更正');
    await form.waitFor({ state: 'detached' });
    expect(await done()).toBe(1);
    expect(clerk.complaints).toEqual([]);
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
    await expect.poll(() => slip.innerText()).toMatch(/钱阿婆[\s\S]*现在排在第1位/);
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
