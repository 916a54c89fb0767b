import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { findChromium } from '../find-chromium.ts';
import { reads, tap, type } from '../scenes/hand.ts';
import { signInAsStaff } from '../scenes/usual-steps.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('an adviser’s browser without a network', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('opens anew with the lines that wait, also those of a page never opened before, and sends them once', async () => {
    const visit = await pages.visit('phone', [/ERR_|Failed to load resource/]);
    const { page } = visit;
    await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
    await visit.open('adviser/today/index');
    await reads(visit, '今天的值班');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await pages.goDown();
    await page.reload();
    await reads(visit, '没有连上网络');
    await tap(visit, '登记服务');
    await tap(visit, '劳动工伤');
    await type(visit, '简要情况', '拖欠工资两个月');
    await tap(visit, '保存');
    await reads(visit, '1份服务记录等待发送');
    await visit.open('adviser/waiting/index');
    await reads(visit, '等待发送');
    await reads(visit, /劳动工伤 · 1人/);

    await pages.comeBackOn(today);
    await tap(visit, '现在发送');
    await reads(visit, '已发送');
    expect(visit.complaints).toEqual([]);
    await page.context().close();
  });
});
