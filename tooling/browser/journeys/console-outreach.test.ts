import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { fillPlan, fillResult, keepAndPublish } from '../scenes/hold-event.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

const attendance = { figure: 'outreach.attendance', unit: 'demo-01', from: '2026-03-01', to: '2026-03-31' };

describe.skipIf(findChromium() === undefined)('outreach and complaints at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('an event goes from the plan over sign-ups and the code at the door to the figure', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    const desk = await deskOf(pages, 'street-officer');
    const figure = async (): Promise<number> => (await desk<{ value: number }>('figures.get', attendance)).value;
    const before = await figure();

    await officer.open('events');
    const name = '消费者权益讲座';
    await fillPlan(page, { name, kind: '法治讲座', day: '2026-03-11', place: '街道大会议室', places: 1 });
    await look(page, 'plan form');
    await keepAndPublish(page, name);

    for (const [resident, phone] of [
      ['吴奶奶', '13700000021'],
      ['郑爷爷', ''],
    ] as const) {
      await press(page, '代居民报名');
      const form = opened(page, '代居民报名');
      await form.getByLabel('居民姓名').fill(resident);
      await form.getByLabel('手机号（选填）').fill(phone);
      await press(form, '报名');
      await page.getByRole('cell', { name: `${resident[0] ?? ''}**` }).waitFor();
    }
    await page.getByRole('row', { name: /郑\*\*\s*没有留\s*候补中/ }).waitFor();
    await press(page.getByRole('row', { name: /吴\*\*/ }), '签到');
    await page.getByRole('row', { name: /吴\*\*\s*137\*{4}0021\s*已签到/ }).waitFor();
    await look(page, 'event with sign-ups');
    expect(await officer.text()).not.toMatch(/奶奶|爷爷|13700000021/);

    await press(page, '打印签到码');
    await page.getByText(/^[2-9A-HJ-NP-Z]{8}$/).waitFor();
    expect(await page.locator('.door-picture svg').count()).toBe(1);
    await look(page, 'code at the door');
    await page.getByRole('link', { name: '回到活动' }).click();

    await fillResult(page, { 参加人次: '42', 覆盖人数: '60', 发放资料: '80', 现场解答: '5', 参与志愿者: '3' });
    await look(page, 'close form');
    await press(opened(page, '登记活动结果'), '登记结果，计入统计');
    await page.getByText('42人次', { exact: true }).waitFor();
    expect(await figure()).toBe(before + 42);

    await press(page, '更正');
    const amend = opened(page, '更正活动');
    await amend.getByLabel('参加人次').fill('40');
    await amend.getByLabel(/^地点/).fill('');
    await amend.getByLabel('更正的理由').fill('重复计数');
    await press(amend, '更正');
    await page.getByText('40人次', { exact: true }).waitFor();
    await page.getByText('街道大会议室').waitFor({ state: 'detached' });
    expect(await figure()).toBe(before + 40);
    await press(page, '打开更正记录');
    await page.getByText(/重复计数/).waitFor();
    await page.getByText('原参加人次').waitFor();
    await look(page, 'amended event');
    expect(faults).toEqual({});
    expect(officer.complaints).toEqual([]);
  });

  it('a complaint is opened, passed on, answered and closed, and its writer reads the answer', async () => {
    const { faults, look } = watchFaults();
    const { queryCode } = await ask<{ queryCode: string }>(pages, 'feedback.submitComplaint', {
      kind: 'complaint',
      unit: 'demo-01-01',
      text: '值班室的门常锁着。',
      anonymous: true,
    });
    const officer = await pages.desk('street-officer', 'narrow');
    const { page } = officer;
    await officer.open('todo');
    await page.getByRole('link', { name: '答复投诉' }).first().click();
    await page.getByRole('heading', { name: '投诉', exact: true }).waitFor();
    expect(await officer.text()).not.toContain('常锁着');
    await press(page, '打开内容和提交人');
    await page.getByText('值班室的门常锁着。').waitFor();
    await look(page, 'complaint');
    await press(page, '分办');
    const assign = opened(page, '分办');
    await choose(assign, '交给谁办理', /演示·街道工作人员/);
    await press(assign, '交其办理');
    await page.getByText('已分办', { exact: true }).waitFor();
    await press(page, '答复');
    const answer = opened(page, '答复');
    await answer.getByLabel('答复内容').fill('已安排专人值守，每天八点半开门。');
    await look(page, 'answer form');
    await press(answer, '答复');
    await page.getByText('已答复', { exact: true }).waitFor();
    expect(await ask(pages, 'feedback.byCode', { queryCode })).toMatchObject({
      state: 'answered',
      answer: '已安排专人值守，每天八点半开门。',
    });
    await press(page, '办结');
    const close = opened(page, '办结');
    await close.getByLabel(/^办结记录/).fill('已现场查看');
    await press(close, '办结');
    await page.getByText('已办结', { exact: true }).first().waitFor();
    await officer.open('complaints');
    await page.getByRole('row', { name: /投诉.*已办结/ }).waitFor();
    await look(page, 'complaints');
    expect(faults).toEqual({});
    expect(officer.complaints).toEqual([]);
  });
});
