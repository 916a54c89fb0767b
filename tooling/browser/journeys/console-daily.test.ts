import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoFolder, type DemoFolder } from '../../weapp/journeys/demo-folder.ts';
import { findChromium } from '../find-chromium.ts';
import { openPages, type Pages } from '../open-pages.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';

/** What waits on the demo's desks, one after the other, by those whose work it is. */
describe.skipIf(findChromium() === undefined)('what waits at a desk', () => {
  let pages: Pages;
  let demo: DemoFolder;
  beforeAll(async () => {
    demo = await makeDemoFolder('full');
    pages = await openPages(demo);
  });
  afterAll(async () => {
    await pages.stop();
    await demo.remove();
  });

  it('an adviser relieves a colleague and answers what was asked in writing', async () => {
    const { faults, look } = watchFaults();
    const adviser = await pages.desk('adviser');
    const { page } = adviser;
    await adviser.open('swaps');
    await look(page, 'swaps');
    await press(page, '同意');
    await page.locator('.ant-popover button.ant-btn-primary').click();
    await page.getByRole('cell', { name: '已换班' }).waitFor();

    await adviser.open('questions');
    await page
      .getByRole('row', { name: /劳动工伤/ })
      .getByRole('link')
      .click();
    await page.getByText('试用期被辞退').waitFor();
    await look(page, 'a question');
    await page.getByLabel('答复的内容').fill('可以向劳动保障监察大队投诉，单位应当出具离职证明。');
    await press(page, '答复');
    await page.getByText('没有待答复的书面咨询。').waitFor();
    expect(adviser.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a clerk rings up, answers a correction, enters a signature and a consent on paper, and sends a matter on', async () => {
    const { faults, look } = watchFaults();
    const clerk = await pages.desk('community-clerk');
    const { page } = clerk;
    await clerk.open('calls');
    const callee = page.getByRole('row', { name: /郑/ }).first();
    await callee.getByRole('button', { name: '显示姓名和电话' }).click();
    await callee.getByText('郑老伯').waitFor();
    await look(page, 'calls');
    await choose(callee, '登记结果', '已告知');
    await page.getByText('已登记：已告知').waitFor();

    await clerk.open('correction-requests');
    await page.getByRole('row').getByRole('link').first().click();
    await press(page, /^打开内容和申请人/);
    await page.getByText('我问的是继承，登记成婚姻家庭了。').waitFor();
    await look(page, 'a correction');
    await press(page, '不予更正');
    const declined = opened(page, '不予更正');
    await declined.getByLabel('答复').fill('当日咨询的是探望安排，登记没有错；继承的事可以再约。');
    await press(declined, '答复');
    await page.getByText('已答复，居民会收到通知').waitFor();

    await clerk.open('countersign');
    await page.getByRole('row').getByRole('link').first().click();
    await press(page, '补登纸质签字');
    const signature = opened(page, '补登纸质签字');
    await signature.getByLabel('在纸上签字的人').fill('社区主任 李某');
    await press(signature, '登记');
    await page
      .getByText(/社区主任 李某/)
      .first()
      .waitFor();
    await look(page, 'a shift signed on paper');

    await clerk.open('paper-consents');
    await choose(page, '社区（村）', '演示东街道第01社区');
    await page.getByText('个人信息处理规则', { exact: true }).click();
    await page.getByLabel('居民姓名').fill('郑老伯');
    await press(page, '登记');
    await page.getByText('已登记', { exact: true }).waitFor();

    await clerk.open('referrals');
    await press(page, '登记转介');
    const referral = opened(page, '登记一件转介');
    await choose(referral, '转往', '法律援助');
    await referral.getByLabel(/^说明/).fill('符合经济困难标准');
    await press(referral, '登记');
    const sent = page.getByRole('row', { name: /符合经济困难标准/ });
    await press(sent, '登记结果');
    const outcome = opened(page, '登记转介的结果');
    await choose(outcome, '对方的结果', '已受理');
    await press(outcome, '登记');
    await page.getByRole('row', { name: /已受理/ }).waitFor();
    expect(clerk.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a street officer settles a flagged text and hands records to another platform', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    await officer.open('content-flags');
    await page.getByRole('row').getByRole('link').first().click();
    await press(page, /^打开原文/);
    await page.getByText('试用期被辞退').waitFor();
    await look(page, 'a flagged text');
    await press(page, '登记处理结果');
    await opened(page, '登记处理结果').getByText('没有问题').click();
    await press(opened(page, '登记处理结果'), '登记');
    await page.getByText('已登记').first().waitFor();

    await officer.open('exports/new');
    await page.getByLabel('模板名称').fill('一表通 法律咨询');
    await choose(page, '数据来源', /咨询|服务/);
    await press(page, '加上其余各列');
    await look(page, 'a template');
    await press(page, '保存模板');
    await page.getByText(/^共[\d,]+行/).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, '导出 Excel')]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await settle(page);
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
