import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import type { Visit } from '../open-pages.ts';
import { loseAnswer } from '../scenes/bad-network.ts';
import { beginWith } from '../scenes/begin-report.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { caretAt, goAndComeBack, keptText, paperOf, uploadLastYears } from '../scenes/report-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('the annual report at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  const openReport = async (visit: Visit): Promise<void> => {
    await visit.open('reports');
    await visit.page.getByRole('link', { name: '演示东街道2025年法治政府建设年度报告' }).click();
    await paperOf(visit.page).waitFor();
    await settle(visit.page);
  };
  const step = async (
    visit: Visit,
    act: string,
    fill?: (form: ReturnType<typeof opened>) => Promise<void>,
  ): Promise<void> => {
    await openReport(visit);
    await press(visit.page, act);
    const form = visit.page.getByRole('dialog').last();
    await fill?.(form);
    await form.locator('button[type=submit]').click();
    await visit.page.getByText(`已${act}`).waitFor();
    await settle(visit.page);
  };

  it('goes from last year’s text, with figures asked of an office and an edit round in Word, to the published file', async () => {
    const { faults, look } = watchFaults();
    const head = await pages.desk('justice-head');
    const { page } = head;
    await head.open('todo');
    await page
      .getByRole('link', { name: /尚未起草$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '起草报告' }).waitFor();
    // No earlier report is there to go on with.
    expect(await page.getByRole('radio', { name: /^沿用系统里的报告/ }).isDisabled()).toBe(true);
    await head.open('reports');
    await look(page, 'reports');
    await uploadLastYears(head, 2025);
    await look(page, 'review');
    await choose(page, '“12个”用哪个指标', /^向科室要/);
    await choose(page, '“12次”用哪个指标', /^法律咨询次数/);
    await choose(page, '“18件”用哪个指标', /^先留着/);
    await press(page, '开始起草');
    await paperOf(page).waitFor();
    await settle(page);
    await look(page, 'workshop');
    const begun = await paperOf(page).innerText();
    expect(begun).toContain('演示东街道2025年法治政府建设年度报告');
    expect(begun).toMatch(/新建口袋公园＿＿个/);
    expect(begun).toMatch(/把法律服务送到居民身边/);

    await page.locator('.mark-digit', { hasText: '18' }).click();
    const hint = opened(page, '这一处的提示');
    await hint.getByRole('button', { name: /^调解纠纷总数/ }).click();
    expect(await keptText(page)).toMatch(/受理调解纠纷\d+件/);
    expect(await page.locator('.mark-digit').count()).toBe(0);

    await caretAt(page, '主要原因是人手紧张');
    await page.keyboard.type('#');
    await page.getByLabel('指标名称').fill('值班次数');
    await page.getByRole('button', { name: /^值班次数/ }).waitFor();
    await settle(page);
    await look(page, 'picker');
    await page.keyboard.press('Enter');
    await settle(page);
    await page.keyboard.insertText('值班已经安排。');
    expect(await keptText(page)).toMatch(/经费有限。\d+次值班已经安排。/);

    await page.locator('.chip', { hasText: '＿＿个' }).click();
    await page.getByRole('dialog', { name: '这个数字的依据' }).waitFor();
    await settle(page);
    await look(page, 'figure');
    await page.keyboard.press('Escape');
    await caretAt(page, '把法律服务送到居民身边');
    await press(page, '插入指标（#）');
    const picker = opened(page, '插入指标');
    await picker.getByRole('tab', { name: '向科室要' }).click();
    await picker.getByLabel('已有的项目').click();
    await page.keyboard.insertText('口袋公园');
    await page.locator('.ant-select-dropdown:visible').getByText('新建口袋公园').click();
    await choose(picker, '向谁要', '演示东街道');
    await press(picker, '要这个数并插入');
    // Whoever types on does so behind the figure, from the moment that the dialog is gone.
    await picker.waitFor({ state: 'detached' });
    await page.keyboard.insertText('，均已开放');
    await keptText(page);
    const liaison = await pages.desk('liaison');
    await liaison.open('asked-figures');
    await liaison.page.getByRole('link', { name: '新建口袋公园' }).click();
    await liaison.page.getByLabel(/^本期数/).fill('15');
    await liaison.page.getByLabel('依据文件').fill('2025年口袋公园建设统计表');
    await press(liaison.page, '填报');
    await liaison.page.getByText('已填报').first().waitFor();
    await page.reload();
    await paperOf(page).waitFor();
    await settle(page);
    const filled = await paperOf(page).innerText();
    expect(filled).toContain('新建口袋公园15个');
    expect(filled).toContain('15个，均已开放');

    const file = page.waitForEvent('download');
    await press(page, '下载');
    await page.getByRole('menuitem', { name: /Word 文件/ }).click();
    const parts = unzipSync(new Uint8Array(await readFile(await (await file).path())));
    const edited = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace('执法力量仍然不足', '综合执法力量仍然不足')
      .replace('15个</w:t>', '16个</w:t>');
    await press(page, '导入改稿');
    const round = opened(page, '导入领导改过的 Word 文件');
    await round.locator('input[type=file]').setInputFiles({
      name: '改稿.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(edited) })),
    });
    await round.getByText(/由“15个”被改成“16个”/).waitFor();
    await settle(page);
    await look(page, 'edited file');
    await expect.poll(() => round.locator('ins').allInnerTexts()).toEqual(['综合']);
    await press(round, /^采纳选中的/);
    await page.getByText('已采纳选定的改动').waitFor();
    await settle(page);
    const accepted = await paperOf(page).innerText();
    expect([accepted.includes('综合执法力量仍然不足'), accepted.includes('新建口袋公园15个')]).toEqual([true, true]);

    const officer = await pages.desk('street-officer');
    await step(officer, '通过保密审查');
    await step(head, '登记集体审议', (form) => form.getByLabel('会议').fill('街道党工委第3次会议'));
    const signatory = await pages.desk('signatory');
    await step(signatory, '签发');
    await step(head, '报送上级');
    await step(head, '向社会公开');
    await look(page, 'published');
    await press(page, '经过');
    const history = await opened(page, '报告的经过').innerText();
    for (const word of ['公开', '签发', '街道党工委第3次会议', '演示·签发人', '接连保存'])
      expect(history).toContain(word);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.getByRole('link', { name: '公开的网页' }).getAttribute('href'))
      .toBe('/reports/demo-01/2025/law-government');
    await press(page, '与今天比较');
    await opened(page, '签发时与今天的记录比较').getByText('今天的记录与签发时没有不同。').waitFor();
    await look(page, 'compared');

    const published = await fetch(`${pages.address}/reports/demo-01/2025/law-government/report.docx`);
    const word = strFromU8(
      unzipSync(new Uint8Array(await published.arrayBuffer()))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(word.replaceAll(/<[^>]*>/g, '')).toContain('综合执法力量仍然不足');
    expect([head.complaints, officer.complaints, signatory.complaints, liaison.complaints]).toEqual([[], [], [], []]);
    expect(faults).toEqual({});
  });

  it('takes what an input method composes, next to figures and between them, and breaks none of them', async () => {
    const { page, complaints, open } = await pages.desk('district-officer', 'wide', [/ERR_CONNECTION_RESET/]);
    await beginWith(pages, {
      year: 2024,
      paragraph: '全年咨询{consultation.count}{service.count}，服务{service.hours}。',
    });
    await open('reports');
    await page.getByRole('link', { name: '演示东街道2024年法治政府建设年度报告' }).click();
    const paper = paperOf(page);
    await paper.waitFor();
    await settle(page);
    const paragraph = paper.locator('p').first();
    const chips = async () => paragraph.locator('.chip').allInnerTexts();
    const [first = '', second = '', third = ''] = await chips();
    const keyboard = await page.context().newCDPSession(page);
    const compose = async (letters: string, word: string): Promise<void> => {
      for (let length = 1; length <= letters.length; length += 1)
        await keyboard.send('Input.imeSetComposition', {
          text: letters.slice(0, length),
          selectionStart: length,
          selectionEnd: length,
        });
      // As long as somebody looks for the right word; what was typed before is looked at meanwhile.
      await settle(page);
      await keyboard.send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      });
      await keyboard.send('Input.insertText', { text: word });
    };
    const behindChip = async (at: number): Promise<void> => {
      await paragraph.evaluate((element, index) => {
        const range = document.createRange();
        range.setStartAfter(element.querySelectorAll('[data-mark]')[index] as Node);
        range.collapse(true);
        (element.closest('[contenteditable=true]') as HTMLElement).focus();
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }, at);
      await settle(page);
    };
    await behindChip(0);
    await compose('hezhong', '和总');
    await behindChip(2);
    await compose('xiaoshi', '多小时');
    await caretAt(page, '全年咨询', 'begin');
    await compose('zhengge', '整个');
    await caretAt(page, '全年咨询');
    await compose('jie#shu', '结束');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await keptText(page)).toContain(`整个全年咨询${first}和总${second}，服务${third}多小时。结束`);
    expect(await chips()).toEqual([first, second, third]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await chips()).toEqual([first, second, third]);
    const kept = await keptText(page);
    // Away and back within the page, as fast as can be: the text as it was kept, not as it was when it was first opened.
    await page.evaluate(goAndComeBack);
    await page.getByRole('navigation', { name: '主菜单' }).getByText('年度报告', { exact: true }).click();
    await page.locator('body[data-back]').waitFor();
    await paper.waitFor();
    await settle(page);
    expect(await paper.innerText()).toBe(kept);
    // An answer that is lost on the way: the same text is sent once more, and nobody else changed it.
    await loseAnswer(page, 'reports.editOutline');
    await caretAt(page, '全年咨询');
    await page.keyboard.insertText('服务有序。');
    await page.getByText(/^没有保存到服务器/).waitFor();
    expect(await keptText(page)).toBe(`${kept}服务有序。`);
    await page.reload();
    await paper.waitFor();
    await settle(page);
    expect(await chips()).toEqual([first, second, third]);
    // Who leaves before it was kept has it kept all the same: another tab knows nothing of this one's store.
    const address = page.url();
    await caretAt(page, '全年咨询');
    await page.keyboard.insertText('群众满意。');
    await page.getByRole('navigation', { name: '主菜单' }).getByText('年度报告', { exact: true }).click();
    await page.getByRole('heading', { name: '年度报告' }).waitFor();
    await settle(page);
    const tab = await page.context().newPage();
    await tab.goto(address);
    await paperOf(tab).waitFor();
    await expect.poll(() => paperOf(tab).innerText()).toContain('服务有序。群众满意。');
    await tab.close();
    expect(complaints).toEqual([]);
  });

  it('shows both texts to the second of two who change the same report, and loses neither', async () => {
    await beginWith(pages, { year: 2023, paragraph: '街道开展法治宣传。' });
    const [one, other] = [await pages.desk('justice-head'), await pages.desk('district-officer', 'wide', [/409/])];
    for (const { page, open } of [one, other]) {
      await open('reports');
      await page.getByRole('link', { name: '演示东街道2023年法治政府建设年度报告' }).click();
      await paperOf(page).waitFor();
      await settle(page);
    }
    await caretAt(one.page, '街道开展法治宣传');
    await one.page.keyboard.insertText('所长补充一句。');
    await keptText(one.page);
    await caretAt(other.page, '街道开展法治宣传', 'begin');
    await other.page.keyboard.insertText('全年，');
    const both = opened(other.page, '别人也改了这份报告');
    await both.waitFor();
    await settle(other.page);
    const text = await both.innerText();
    expect([text.includes('全年，街道开展法治宣传。'), text.includes('街道开展法治宣传。所长补充一句。')]).toEqual([
      true,
      true,
    ]);
    // Neither a reload nor the time it takes to choose loses what was typed.
    await other.page.reload();
    await both.waitFor();
    await settle(other.page);
    await expect.poll(() => both.innerText()).toContain('全年，街道开展法治宣传。');
    await both.getByText('两份都留').click();
    await press(both, '按选择合并，继续编辑');
    const merged = await keptText(other.page);
    expect([merged.includes('全年，街道开展法治宣传。'), merged.includes('所长补充一句。')]).toEqual([true, true]);
    await one.page.reload();
    await paperOf(one.page).waitFor();
    await settle(one.page);
    await expect.poll(() => paperOf(one.page).innerText()).toContain('全年，街道开展法治宣传。');
    expect([one.complaints, other.complaints]).toEqual([[], []]);
  });
});
