import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { beginWith } from '../scenes/begin-report.ts';
import { opened, press } from '../scenes/desk-hand.ts';
import { paperOf } from '../scenes/report-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('a signed report at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('says what was signed after a record behind it was put right, and beside it what today says', async () => {
    const { faults, look } = watchFaults();
    await beginWith(pages, {
      year: 2025,
      paragraph: '全年解答法律咨询{consultation.count}，服务群众{consultation.persons}。',
    });
    const [officer, head, signatory] = await Promise.all(
      ['street-officer', 'justice-head', 'signatory'].map((name) => deskOf(pages, name)),
    );
    if (!officer || !head || !signatory) throw new Error('nobody signs');
    const { items: editions } = await head<{ items: { id: string }[] }>('reports.list', { unit: 'demo-01' });
    const edition = editions[0]?.id;
    await officer('reports.review', { edition });
    const { version } = await head<{ version: number }>('reports.discuss', {
      edition,
      meeting: '街道党工委第3次会议',
      day: '2026-01-05',
    });
    await signatory('reports.sign', { edition, version });

    const auditor = await pages.desk('auditor');
    const { page } = auditor;
    const openReport = async (): Promise<string> => {
      await auditor.open('reports');
      await page.getByRole('link', { name: '演示东街道2025年法治政府建设年度报告' }).click();
      await paperOf(page).waitFor();
      await settle(page);
      return paperOf(page).innerText();
    };
    const signed = await openReport();
    const [, count = '', persons = ''] = /法律咨询(\d+)次，服务群众(\d+)人次/.exec(signed) ?? [];
    expect(Number(count)).toBeGreaterThan(1);

    const { items } = await officer<{ items: { id: string; version: number; persons: number }[] }>(
      'consultations.list',
      { unit: 'demo-01', from: '2025-01-01', to: '2025-12-31', serviceKind: 'consultation' },
    );
    const [first] = items;
    await officer('consultations.amend', {
      consultation: first?.id,
      version: first?.version,
      reason: '漏登同来的两人',
      change: { persons: (first?.persons ?? 0) + 2 },
    });

    expect(await openReport()).toBe(signed);
    await page.locator('.chip', { hasText: `${count}次` }).click();
    const drawer = opened(page, '这个数字的依据');
    await drawer.getByText(/^法律服务记录共/).waitFor();
    await settle(page);
    expect(await drawer.getByText(/^签发后记录有更正/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.chip', { hasText: `${persons}人次` }).click();
    await drawer.getByText(`签发后记录有更正：文中印的是${persons}人次，今天是${Number(persons) + 2}人次`).waitFor();
    await drawer.getByText('签发后变动的记录列在下面').waitFor();
    await drawer.getByRole('link', { name: /的法律服务记录$/ }).waitFor();
    await look(page, 'amended since');
    await page.keyboard.press('Escape');
    await press(page, '与今天比较');
    const compared = opened(page, '签发时与今天的记录比较');
    const changed = compared.getByRole('row', { name: /签发时为.*现为/ });
    await changed.getByRole('button', { name: '看变动的1条记录' }).click();
    const record = compared.getByRole('link', { name: /的法律服务记录$/ });
    await record.waitFor();
    await expect.poll(() => record.getAttribute('href')).toContain(`/consultations/${first?.id}`);
    await settle(page);
    await expect
      .poll(() => compared.innerText())
      .toMatch(new RegExp(`改动[^]*${first?.persons}[^]*${(first?.persons ?? 0) + 2}`));
    // Who corrected it is said to everybody who reads the report; why, to those who keep the record.
    expect(await compared.innerText()).not.toContain('漏登同来的两人');
    expect(await compared.getByRole('button', { name: '更正记录' }).count()).toBe(0);
    await look(page, 'what changed');

    const keeper = await pages.desk('street-officer');
    await keeper.open('reports');
    await keeper.page.getByRole('link', { name: '演示东街道2025年法治政府建设年度报告' }).click();
    await paperOf(keeper.page).waitFor();
    await press(keeper.page, '与今天比较');
    await keeper.page.getByRole('button', { name: '看变动的1条记录' }).first().click();
    await keeper.page.getByRole('button', { name: '更正记录' }).click();
    await opened(keeper.page, '更正记录').getByText('漏登同来的两人').waitFor();
    await look(keeper.page, 'why it changed');
    expect(keeper.complaints).toEqual([]);
    expect(faults).toEqual({});
    expect(auditor.complaints).toEqual([]);
  });
});
