import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoFolder, type DemoFolder } from '../../weapp/journeys/demo-folder.ts';
import { findChromium } from '../find-chromium.ts';
import { openPages, type Pages } from '../open-pages.ts';
import { deskRoles, openEveryDeskPage } from '../scenes/every-desk-page.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';

describe.skipIf(findChromium() === undefined)('the console', () => {
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

  const looked = new Set<string>();

  it.each(deskRoles)('opens for the %s with what waits, and every page of the menu without an error', async (role) => {
    const { faults, look } = watchFaults();
    const visit = await pages.desk(role);
    const opened: string[] = [];
    await openEveryDeskPage(visit, async (path) => {
      opened.push(path);
      const title = await visit.page.locator('h1').first().innerText({ timeout: 20_000 });
      // Warnings may be right: the demo has no backup.
      const alerts = await visit.page.locator('[role=alert]:not(.ant-alert-warning, .ant-alert-info)').allInnerTexts();
      expect([path, title !== '', alerts]).toEqual([path, true, []]);
      // Who looks at a page second sees the same page with other rows.
      if (!looked.has(path)) await look(visit.page, path);
      looked.add(path);
    });
    expect(opened[0]).toBe('todo');
    expect([faults, visit.complaints]).toEqual([{}, []]);
    await visit.page.context().close();
  });

  it('asks to sign in again where the session is over, and goes on with what was typed', async () => {
    const visit = await pages.desk('adviser');
    await visit.open('account');
    const { page } = visit;
    await page.getByLabel('现在的密码').fill(pages.accounts['adviser'] ?? '');
    for (const label of ['新密码', '再填一遍新密码'])
      await page.getByLabel(label, { exact: true }).fill('一个足够长的新密码 2026');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '修改密码' }).click();
    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await expect.poll(() => again.getByLabel('用户名').inputValue()).toBe('adviser');
    await again.getByLabel('密码', { exact: true }).fill(pages.accounts['adviser'] ?? '');
    await again.getByRole('button', { name: /^登\s*录$/ }).click();
    await page.getByText(/密码已修改/).waitFor();
    await settle(page);
    expect(await again.isVisible()).toBe(false);
    await page.context().close();
  });
});
