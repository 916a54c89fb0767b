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
    await choose(page, '社区（村）', '演示东街道第01社区');
    await page.getByText('监护人同意', { exact: true }).click();
    await page.getByLabel('签字的监护人姓名').fill('郑母');
    await page.getByLabel('未成年人姓名').fill('郑小宝');
    await page.getByText('母亲', { exact: true }).click();
    await look(page, 'a guardian’s consent on paper');
    const consent = page.waitForResponse(/consents\.recordPaperConsent$/);
    await press(page, '登记');
    expect((await consent).status()).toBe(200);

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
    await choose(page, '数据来源', /普法活动/);
    await press(page, '加上其余各列');
    // The columns of one source say nothing of another.
    await choose(page, '数据来源', /咨询|服务/);
    expect(await page.getByLabel('表头写作').count()).toBe(0);
    await press(page, '保存模板');
    await page.getByText('请至少加一列').waitFor();
    await look(page, 'a template without columns');
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

  it('a street sends its return up, the district asks again and locks what comes, and the street finds it locked', async () => {
    const { faults, look } = watchFaults();
    const street = await pages.desk('street-officer');
    const district = await pages.desk('district-officer');
    await street.open('mediation-return?year=2025&span=Q4');
    await press(street.page, '报送上级');
    await look(street.page, 'sending');
    await press(opened(street.page, /^报送2025年第4季度/), '报送上级');
    await street.page.getByText('已报送', { exact: true }).first().waitFor();
    await look(street.page, 'sent');

    await district.open('todo');
    await district.page.getByRole('link', { name: /2025年第4季度人民调解统计报表/ }).click();
    await district.page.getByText('现在的记录与报送时没有不同。').waitFor();
    await look(district.page, 'received');
    await press(district.page, '退回');
    await opened(district.page, '退回').getByLabel('意见（不写个人信息）').fill('请核对婚姻家庭纠纷件数');
    await press(opened(district.page, '退回'), '退回');
    await district.page.getByText('已退回', { exact: true }).first().waitFor();

    await street.open('todo');
    await street.page.getByRole('link', { name: /已退回，请核对后重新报送/ }).click();
    await street.page.getByText('请核对婚姻家庭纠纷件数').waitFor();
    await look(street.page, 'returned');
    await street.page.getByRole('link', { name: '去重新报送' }).click();
    await press(street.page, '重新报送');
    await opened(street.page, /^报送/).getByLabel('说明（可以不填，不写个人信息）').fill('已核对，无误');
    await press(opened(street.page, /^报送/), '重新报送');

    await district.open('mediation-return?year=2025&span=Q4');
    await district.page
      .getByRole('row', { name: /演示东街道/ })
      .getByRole('link', { name: '打开' })
      .click();
    await press(district.page, '接收并锁定');
    await press(opened(district.page, '接收并锁定'), '接收并锁定');
    await district.page.getByRole('button', { name: '解锁' }).waitFor();
    await look(district.page, 'locked');

    await street.open('mediation-return?year=2025&span=Q4');
    await street.page.getByText('已接收锁定').first().waitFor();
    await settle(street.page);
    expect(await street.page.getByRole('button', { name: /报送/ }).count()).toBe(0);
    expect([street.complaints, district.complaints]).toEqual([[], []]);
    expect(faults).toEqual({});
  });
});
