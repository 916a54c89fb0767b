import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('a form at the side of a page', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('goes on where it was after its session is over, and loses nothing to whoever was first', async () => {
    const password = pages.accounts['community-clerk'] ?? '';
    const clerk = await pages.desk('community-clerk', 'wide', [/409 \(Conflict\)/]);
    const { page } = clerk;
    await clerk.open('screenings');
    await press(page, '登记排查');
    const entry = opened(page, '登记一次纠纷排查');
    await entry.getByLabel('发现纠纷').fill('2');
    await entry.getByLabel('预防纠纷').fill('1');
    await entry.getByLabel(/^说明/).fill('三号楼漏水两起');
    await page.context().clearCookies();
    await entry.getByRole('button', { name: /^登\s*记$/ }).click();
    const again = opened(page, '登录已过期，请重新登录');
    await again.getByLabel('密码', { exact: true }).fill(password);
    await again.getByRole('button', { name: /^登\s*录$/ }).click();
    await page.getByRole('cell', { name: '三号楼漏水两起' }).waitFor();
    await settle(page);
    expect(await entry.isVisible()).toBe(false);

    const other = await pages.desk('community-clerk');
    await other.open('screenings');
    for (const one of [page, other.page]) await press(one, '更正');
    const [mine, theirs] = [page, other.page].map((one) => opened(one, '更正一次排查')) as [typeof entry, typeof entry];
    await theirs.getByLabel('发现纠纷').fill('3');
    await theirs.getByLabel('更正的理由').fill('漏记一起');
    await press(theirs, '更正');
    await other.page.getByText('3件').first().waitFor();

    await mine.getByLabel('发现纠纷').fill('4');
    await mine.getByLabel('更正的理由').fill('又查到两起');
    await mine.getByRole('button', { name: /^更\s*正$/ }).click();
    await mine.getByRole('alert').waitFor();
    expect(await mine.getByLabel('更正的理由').inputValue()).toBe('又查到两起');
    // What is shown behind it is what the other wrote, and after a reload what was typed is still there.
    await page.getByText('3件').first().waitFor();
    await page.reload();
    await settle(page);
    await press(page, '更正');
    await expect.poll(() => opened(page, '更正一次排查').getByLabel('更正的理由').inputValue()).toBe('又查到两起');
    await press(opened(page, '更正一次排查'), '更正');
    await page.getByText('4件').first().waitFor();
    expect([...clerk.complaints, ...other.complaints]).toEqual([]);
  });

  it('takes a rule as people say it, and says where what is to be chosen from could not be read', async () => {
    const district = await pages.desk('district-officer', 'wide', [/ERR_FAILED/]);
    const { page } = district;
    await district.open('norms');
    await press(page.getByRole('row', { name: /年度报告报上级的期限/ }), '重新规定');
    const rule = opened(page, /年度报告报上级的期限$/);
    await choose(rule, '改为', '2月');
    await choose(rule, '日', '5日');
    await rule.getByLabel('依据的文件').fill('区府办〔2026〕3号');
    await press(rule, '保存');
    await page.getByRole('cell', { name: '区府办〔2026〕3号' }).waitFor();
    await page.getByRole('cell', { name: '2月5日', exact: true }).waitFor();

    await page.route('**/people.list', (route) => route.abort());
    await district.open('assignments');
    await press(page, '聘任法律顾问');
    const form = opened(page, '聘任法律顾问');
    await form.getByLabel('法律顾问').click();
    const list = page.locator('.ant-select-dropdown:visible');
    await list.getByText(/^没有读到/).waitFor();
    await page.unroute('**/people.list');
    await press(list, '重试');
    await list.getByTitle(/演示/).first().click();
    expect(await form.getByText(/没有读到/).count()).toBe(0);
    expect(district.complaints).toEqual([]);
  });

  it('shows the first thing that is wrong, however far above the button it stands', async () => {
    const clerk = await pages.desk('community-clerk', 'narrow');
    const { page } = clerk;
    await clerk.open('mediation-requests');
    await press(page, '主动调解立案');
    const form = opened(page, '主动调解立案');
    await press(form, '立案');
    const fault = form.getByText('请选择', { exact: true }).first();
    await fault.waitFor();
    await settle(page);
    const [title, first] = await Promise.all([form.locator('.ant-drawer-header').boundingBox(), fault.boundingBox()]);
    expect(first?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0));
    expect(clerk.complaints).toEqual([]);
  });
});
