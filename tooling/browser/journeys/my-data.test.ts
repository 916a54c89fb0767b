import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { settle } from '../settle.ts';
import { signInByPhone } from '../scenes/usual-steps.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('one’s own data in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('comes as a file after signing in anew, and is erased', async () => {
    // That the session is too old is said with status 401, which a browser writes down.
    const visit = await pages.visit('phone', [/401/]);
    const { page, open } = visit;
    await signInByPhone(visit, '13900000041');
    await page.goto('about:blank');
    await pages.comeBackOn('2026-03-12');
    await open('pages/mine/index');
    await page.getByRole('button', { name: '我的信息' }).click();
    await page.getByRole('button', { name: '导出我的信息' }).click();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: '请确认是您本人' });
    await sheet.locator('input[placeholder="11位手机号"]').fill('13900000041');
    await sheet.getByRole('button', { name: '获取验证码' }).click();
    const shown = await sheet.getByText(/验证码是 \d{6}/).textContent();
    await sheet.locator('input[placeholder="6位数字"]').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
    await sheet.getByRole('button', { name: '确认', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存到手机' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('我的信息.txt');
    expect(await readFile(await file.path(), 'utf8')).toContain('13900000041');

    await open('mine/erase/index');
    await page.getByRole('button', { name: '注销并删除我的信息' }).click();
    await page.getByRole('button', { name: '确定删除我的信息' }).click();
    await page.getByText('已经删除您的信息').waitFor();
    await settle(page);
    await open('pages/mine/index');
    expect(await visit.text()).toContain('还没有登录');
    expect(visit.complaints).toEqual([]);
  });
});
