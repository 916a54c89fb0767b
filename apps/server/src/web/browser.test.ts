import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { serve, type RunningServer } from './serve.ts';

/** Debian's; without it these tests are skipped, and the pages are proved by their HTML alone. */
const executablePath = '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const report = '/reports/hetang/2024/law-government';

describe.skipIf(!existsSync(executablePath)).each([
  [390, 844],
  [1440, 900],
])('the pages in a browser of %i × %i', { timeout: 120_000 }, (width, height) => {
  let place: LinfaPlace;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    place = linfaPlace();
    server = await serve(place.environment());
    [browser] = await Promise.all([chromium.launch({ executablePath, args: flags, timeout: 100_000 }), server.ready]);
    page = await browser.newPage({ viewport: { width, height }, baseURL: server.address });
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await place.drop();
  });

  /** The definition that is open on top. */
  const opened = () => page.locator('.definition:popover-open').last();

  it('lead from the door to a report', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: '荷塘区2024年度法治政府建设情况报告', exact: true }).click();
    await page.waitForURL(`**${report}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('法治政府建设');
  });

  it('are no wider than the screen', async () => {
    for (const path of ['/', report, '/reports/xiejiawan/2021/law-government', '/nothing']) {
      await page.goto(path);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
    }
    // The page that is not there is one of them.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  it('open a figure by a click, whole on the screen, and close it by the button', async () => {
    await page.goto(report);
    await page.locator('[data-figure="mediation.success-rate"]').click();
    expect(await opened().innerText()).toContain('分子“调解成功数”1419件，分母“调解纠纷总数”1513件');
    const box = await opened().boundingBox();
    expect(box).not.toBeNull();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    expect(box!.y + box!.height).toBeLessThanOrEqual(height);
    await opened().getByRole('button', { name: '关闭' }).click();
    expect(await page.locator('.definition:popover-open').count()).toBe(0);
  });

  it('open a figure by the keyboard, and come back to it', async () => {
    await page.goto(report);
    const figure = page.locator('[data-figure="register.law-reports"]');
    await figure.focus();
    await page.keyboard.press('Enter');
    expect(await opened().innerText()).toContain('72名');
    // The closing button has the focus, so that Enter closes as well.
    expect(await page.evaluate('document.activeElement.textContent')).toBe('关闭');
    await page.keyboard.press('Enter');
    expect(await page.locator('.definition:popover-open').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.dataset.figure')).toBe('register.law-reports');
    await page.keyboard.press('Space');
    expect(await opened().count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.definition:popover-open').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.dataset.figure')).toBe('register.law-reports');
  });

  it('lead from one figure of 均为100% on to the other', async () => {
    await page.goto(report);
    await page.locator('[data-figure="hetang.reply-rate"]').click();
    await opened().getByRole('button', { name: '建议提案满意率' }).click();
    expect(await opened().locator('.name').innerText()).toBe('建议提案满意率');
  });

  it('skip to the text', async () => {
    await page.goto(report);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('report');
  });

  it('break none of their own rules', () => {
    expect(complaints).toEqual([]);
  });
});
