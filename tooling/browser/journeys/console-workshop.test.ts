import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { beginWith } from '../scenes/begin-report.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { caretAt, keptText, paperOf } from '../scenes/report-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('what is set by hand in the report workshop', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('keeps a table that was put in, with a column more and a row less, and a number in the words, up to the day and in the sentence that were chosen', async () => {
    const { faults, look } = watchFaults();
    await beginWith(pages, { year: 2025, paragraph: '全年解答法律咨询{consultation.count}。' });
    const head = await pages.desk('justice-head');
    const { page } = head;
    await head.open('reports');
    await page.getByRole('link', { name: '演示东街道2025年法治政府建设年度报告' }).click();
    await paperOf(page).waitFor();
    await settle(page);

    await caretAt(page, '全年解答法律咨询');
    await press(page, '插入表格');
    await page.keyboard.type('服务情况');
    await page.keyboard.press('Tab');
    const cell = (row: number, column: number) => paperOf(page).locator('tr').nth(row).locator('td, th').nth(column);
    await cell(0, 1).click();
    await press(page, '右加一列');
    await cell(1, 0).click();
    await page.keyboard.type('法律咨询');
    await press(page, '下加一行');
    await page.keyboard.type('人民调解');
    await expect.poll(() => cell(2, 0).innerText()).toBe('人民调解');
    await press(page, '删去本行');
    await press(page, '本列居中');
    const narrow = await cell(1, 0).evaluate((one) => one.getBoundingClientRect().width);
    await press(page, '本列加宽');
    expect(await cell(1, 0).evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(narrow);
    await look(page, 'a table');
    const kept = await keptText(page);
    expect(kept).toContain('服务情况');
    expect(kept).toContain('新的一列');
    expect(kept).not.toContain('人民调解');

    const chip = paperOf(page).locator('p .chip:not(.chip-word)').first();
    const before = await chip.innerText();
    expect(before).toMatch(/^\d{2,}次$/);
    await chip.click();
    const drawer = opened(page, '这个数字的依据');
    await choose(drawer, '写法', /^取整到十：/);
    await choose(drawer, '截止', '截至2025年11月底');
    await press(drawer, '在句首写上“截至2025年11月底”');
    await look(page, 'a cut-off');
    await page.keyboard.press('Escape');
    await page.getByText(/余次/).first().waitFor();
    await caretAt(page, '全年解答法律咨询');
    await press(page, '这一句何时出现');
    const condition = opened(page, '这一句何时出现');
    await choose(condition, '看哪个指标', /法律咨询/);
    await condition.getByLabel('否则写').fill('{consultation.count}');
    await condition.getByText(/请不要写花括号/).waitFor();
    await condition.getByLabel('否则写').fill('全年没有〔法律咨询次数〕。');
    await look(page, 'a condition');
    await press(condition, '确定');
    await keptText(page);

    // Who opens it again finds both.
    await page.reload();
    await paperOf(page).waitFor();
    await settle(page);
    await expect.poll(() => paperOf(page).innerText()).toMatch(/截至2025年11月底，全年解答法律咨询\d+0余次/);
    await caretAt(page, '全年解答法律咨询');
    await press(page, '这一句何时出现');
    await expect.poll(() => condition.getByLabel('否则写').inputValue()).toBe('全年没有〔法律咨询次数〕。');
    await press(condition, '确定');
    expect(await paperOf(page).locator('tr').count()).toBe(2);
    await expect.poll(() => cell(0, 2).innerText()).toBe('新的一列');
    expect(await cell(1, 0).getAttribute('data-align')).toBe('center');
    expect(head.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
