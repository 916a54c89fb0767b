import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { acceptRequest, closeFileAtDesk, download, enterRequest, mediateAtDesk } from '../scenes/console-mediation.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('mediation at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('goes from a request to the archived file, with its papers to print', async () => {
    const { faults, look } = watchFaults();
    const mediator = await pages.desk('mediator');
    const { page } = mediator;
    const see = (name: string): Promise<void> => look(page, name);
    await enterRequest(mediator, see);
    await acceptRequest(mediator, see);
    const address = new URL(page.url()).pathname.replace('/admin/', '');
    const title = await page.locator('h1').innerText();
    await expect.poll(() => mediator.text()).toContain('先在下面登记各方是否同意');
    await mediateAtDesk(mediator, '演示·人民调解员', see);
    await closeFileAtDesk(mediator, see);
    const text = await mediator.text();
    expect(text).toContain('还有30天');
    expect(text).toContain('1,200.00元');
    // Names stay masked until somebody asks.
    expect(text).not.toMatch(/大娘|大伯/);

    const whole = await download(page, '下载整卷');
    expect(whole.name).toMatch(/^人民调解卷宗（2026）.*\.docx$/);
    expect(whole.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: '打印文书' }).click();
    const agreement = await download(page, '人民调解协议书');
    expect(agreement.name).toContain('人民调解协议书');
    expect(agreement.bytes.length).toBeGreaterThan(5_000);

    // The head of the justice office finds it among the archived ones, and why the file was opened is kept.
    const head = await pages.desk('justice-head', 'narrow');
    await head.open('cases?state=archived');
    const number = title.replace(/^邻里纠纷 /, '');
    await head.page.getByRole('row', { name: new RegExp(number) }).waitFor();
    await look(head.page, 'archived cases');
    await head.open('cases?view=board');
    await head.page.getByRole('region', { name: '已归档' }).getByText('赵** 与 孙**').waitFor();
    await look(head.page, 'board');
    await head.open(address);
    await head.page.getByText('归档', { exact: true }).first().waitFor();
    await look(head.page, 'archived case');
    const auditor = await pages.desk('auditor', 'tablet');
    await auditor.open(address);
    await auditor.page.getByText('必备文书齐全。').waitFor();
    // Who may only look is offered nothing to do and nothing to open.
    expect(await auditor.page.locator('main').getByRole('button').allInnerTexts()).toEqual([]);
    await look(auditor.page, 'case for an auditor, on a tablet');
    expect(faults).toEqual({});
    for (const visit of [mediator, head, auditor]) expect(visit.complaints).toEqual([]);
  });

  it('declines a request with where to go instead, and what was typed survives a reload', async () => {
    const mediator = await pages.desk('mediator');
    const { page } = mediator;
    await enterRequest(mediator, () => Promise.resolve());
    await press(page, '不予受理');
    const form = opened(page, '不予受理');
    await form.getByLabel('理由').fill('法院已经受理这件纠纷。');
    await page.reload();
    await settle(page);
    await press(page, '不予受理');
    await expect.poll(() => form.getByLabel('理由').inputValue()).toBe('法院已经受理这件纠纷。');
    await choose(form, '告诉居民可以去哪里', '人民法院');
    await press(form, '不予受理并告知居民');
    await page.getByText('已告知申请人理由和可以去的部门').waitFor();
    await page.getByText('法院已经受理这件纠纷。').first().waitFor();
    expect(
      await page
        .locator('main')
        .getByRole('button', { name: /受理|撤回/ })
        .count(),
    ).toBe(0);
    expect(mediator.complaints).toEqual([]);
  });
});
