import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('units, people and accounts at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('a new member of staff is entered, given an account, signs in and has to choose a password', async () => {
    const { faults, look } = watchFaults();
    const admin = await pages.desk('administrator');
    const { page } = admin;
    await admin.open('people');
    await press(page, '登记工作人员');
    const form = opened(page, '登记工作人员');
    await form.getByLabel('姓名').fill('何新来');
    await form.getByLabel('手机号').fill('1390000');
    await choose(form, '角色', '街道工作人员');
    await press(form, '登记');
    expect(await form.getByText('请填写11位手机号').count()).toBe(1);
    await form.getByLabel('手机号').fill('13900001234');
    await look(page, 'add a person');
    await press(form, '登记');
    await page.getByRole('heading', { name: /^何/ }).waitFor();
    expect(await admin.text()).not.toContain('何新来');

    await page.getByRole('button', { name: '查看完整姓名和手机号' }).click();
    await page.getByRole('button', { name: '联系本人' }).or(page.locator('.ant-popover button')).first().click();
    await page.getByText('何新来').waitFor();
    await look(page, 'a person');

    await press(page, '开设账号');
    const account = opened(page, '开设账号');
    await account.getByLabel('用户名').fill('he.xinlai');
    await press(account, '开设');
    const shown = page.getByText(/初始密码：/);
    await shown.waitFor();
    const password = (await shown.locator('strong').textContent()) ?? '';
    expect(password.length).toBeGreaterThan(8);
    await press(page, '已记下');
    expect(admin.complaints).toEqual([]);

    const newcomer = await pages.door('he.xinlai', password);
    await newcomer.page.getByText('请先设置自己的密码').waitFor();
    await newcomer.page.getByLabel('现在的密码').fill(password);
    for (const label of ['新密码', '再填一遍新密码'])
      await newcomer.page.getByLabel(label, { exact: true }).fill('我自己的长密码 2026');
    await newcomer.page.getByRole('button', { name: '修改密码' }).click();
    await newcomer.page.getByRole('heading', { name: '待办' }).waitFor();
    expect(faults).toEqual({});
  });

  it('a community is renamed; what was typed and not sent is there again after a reload', async () => {
    const admin = await pages.desk('administrator');
    const { page } = admin;
    await admin.open('units?kind=community');
    await page.getByRole('link', { name: '演示东街道第01社区' }).click();
    await press(page, '改名');
    await opened(page, /改名$/).getByLabel('新名称').fill('演示东街道梧桐社区');
    await page.reload();
    await settle(page);
    await press(page, '改名');
    const form = opened(page, /改名$/);
    expect(await form.getByLabel('新名称').inputValue()).toBe('演示东街道梧桐社区');
    await press(form, '保存');
    await page.getByRole('heading', { name: '演示东街道梧桐社区' }).waitFor();
    expect(await admin.text()).toContain('改名为演示东街道梧桐社区');
    await admin.open('audit');
    await page.getByRole('cell', { name: '单位改名' }).first().waitFor();
    expect(admin.complaints).toEqual([]);
  });
});
