import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../open-pages.ts';
import { settle } from '../settle.ts';
import { lastYearsReport } from './last-years-report.ts';

/** Begins a report of that year with last year's text, and leads to where it is reviewed number by number. */
export async function uploadLastYears({ page, open }: Visit, year: number): Promise<void> {
  await open('reports/new');
  await page.getByLabel('报告年度').fill(String(year));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '去年的报告.txt', mimeType: 'text/plain', buffer: Buffer.from(lastYearsReport) });
  await page.getByRole('heading', { name: '核对去年的文本' }).waitFor();
  await settle(page);
}

/** The text of the report that is open, once what was typed is kept and looked at. */
export async function keptText(page: Page): Promise<string> {
  await page.getByText(/^已保存（/).waitFor();
  await settle(page);
  return paperOf(page).innerText();
}

export function paperOf(page: Page): Locator {
  return page.getByRole('textbox', { name: '报告正文' });
}

/** Puts the caret at the end of the paragraph that holds these words, or at its beginning. */
export async function caretAt(page: Page, words: string, end: 'begin' | 'end' = 'end'): Promise<void> {
  const paragraph = paperOf(page).locator('p', { hasText: words });
  await paragraph.click();
  await paragraph.evaluate((element, atBegin) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(atBegin);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, end === 'begin');
  // An editor learns of it a moment later.
  await settle(page);
}

/** In the page: goes back at the very moment the list of reports is there. */
export function goAndComeBack(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('h1')?.textContent !== '年度报告') return;
    watch.disconnect();
    document.body.dataset['back'] = '';
    history.back();
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}
