import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { download } from '../scenes/console-mediation.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { fillSheet } from '../scenes/fill-sheet.ts';
import { pasteInto } from '../scenes/paste-into.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('books, asked figures and statistics at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('a street officer starts a book, pastes rows from Excel, mends what is marked, and opens the figure down to them', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    await officer.open('registers');
    await press(page, '新建台账');
    const form = opened(page, '新建台账');
    await form.getByLabel('台账名称').fill('执法人员轮训');
    await form.getByLabel('列名').fill('轮训主题');
    await press(form, '再加一列');
    await form.getByLabel('列名').nth(1).fill('轮训人次');
    await form.getByLabel('记什么').nth(1).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('数', { exact: true }).click();
    await choose(form, '数的单位', '人次');
    await look(page, 'a new book');
    await press(form, '建台账');
    await page.getByRole('heading', { name: '执法人员轮训' }).waitFor();
    await settle(page);

    await page.getByRole('link', { name: '表格批量登记' }).click();
    await settle(page);
    await pasteInto(
      page,
      '第1行 日期',
      '2026-01-15\t宪法\t30人次\r\n2026-13-02\t"行政\n处罚法"\t25\r\n2026/3/2\t\t12\r\n',
    );
    await page.getByText('3行中有1行要改').waitFor();
    expect(await page.getByRole('button', { name: /^登\s*记/ }).isDisabled()).toBe(true);
    await look(page, 'a sheet with a fault');

    await page.reload();
    await settle(page);
    await page.getByText('3行中有1行要改').waitFor();
    await page.getByRole('cell', { name: '2026-13-02' }).click();
    await page.getByText(/第2行 日期：.*月和日像是写反了/).waitFor();
    await page.keyboard.type('2026-02-13');
    await page.keyboard.press('Enter');
    await press(page, '登记3条');
    await page.getByText('已登记3条').waitFor();

    await page.getByRole('link', { name: '回到台账' }).click();
    await settle(page);
    await page.getByRole('button', { name: '轮训人次 67人次' }).click();
    const evidence = opened(page, '数据依据');
    await evidence.getByText(/共3条/).waitFor();
    for (const amount of ['30', '25', '12'])
      expect(await evidence.getByRole('cell', { name: amount, exact: true }).count()).toBe(1);
    await look(page, 'the evidence of a figure');
    await page.keyboard.press('Escape');

    await page
      .getByRole('button', { name: /^更\s*正$/ })
      .first()
      .click();
    const amend = opened(page, '更正：执法人员轮训');
    await amend.getByLabel('轮训人次（人次）').fill('14');
    await amend.getByLabel('更正的理由').fill('签到表多两人');
    await press(amend, /^更\s*正$/);
    await page.getByRole('button', { name: '轮训人次 69人次' }).waitFor();
    await page.getByRole('button', { name: /展开/ }).first().click();
    await page.getByText(/理由：签到表多两人.*轮训人次 12人次/).waitFor();

    await press(page, /^导\s*入$/);
    const imported = opened(page, '导入：执法人员轮训');
    await imported.locator('input[type=file]').setInputFiles({
      name: '轮训.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('日期,主题,人次\n2026-03-03,宪法,5\n'),
    });
    await imported.getByText(/没有“主题”这一列，可用的列：日期、轮训主题、轮训人次/).waitFor();
    const large = join(await mkdtemp(join(tmpdir(), 'linfa-large-')), '太大.xlsx');
    await writeFile(large, '');
    await truncate(large, 50 * 1024 * 1024);
    await imported.locator('input[type=file]').setInputFiles(large);
    await imported.getByText(/太大\.xlsx有50MB，最多10MB/).waitFor();
    await rm(dirname(large), { recursive: true });
    await look(page, 'an import');
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('an office is asked, its liaison answers with a paper and sees nothing else, and the officer reads it', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    await officer.open('asked-figures');
    await press(officer.page, '要数据');
    const form = opened(officer.page, /要数据$/);
    await form.getByLabel('项目').click();
    const choice = officer.page.locator('.ant-select-dropdown:visible .ant-select-item-option').first();
    const item = ((await choice.getAttribute('title')) ?? '').replace(/（.*）$/, '');
    await choice.click();
    await form.getByLabel('向谁要').click();
    await officer.page.locator('.ant-select-dropdown:visible').getByTitle('演示东街道', { exact: true }).click();
    await look(officer.page, 'asking an office');
    await press(form, '发给科室');
    await officer.page.getByText('1项中1项未报').waitFor();
    await look(officer.page, 'what was asked');

    const liaison = await pages.desk('liaison');
    await liaison.open('asked-figures');
    const menu = await liaison.page.getByRole('navigation', { name: '主菜单' }).first().innerText();
    expect(menu).not.toContain('台账\n');
    await liaison.page.getByRole('link', { name: item }).click();
    await settle(liaison.page);
    await liaison.page.getByLabel(/^本期数/).fill('12');
    await liaison.page.getByLabel('依据文件').fill('2025年度工作统计表');
    await liaison.page.locator('input[type=file]').setInputFiles({
      name: '统计表.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n'),
    });
    await liaison.page.getByText('统计表.pdf').waitFor();
    await look(liaison.page, 'an answer');
    await press(liaison.page, /^填\s*报$/);
    await liaison.page.getByText('已填报', { exact: true }).waitFor();
    expect(liaison.complaints).toEqual([]);

    await officer.open('asked-figures');
    await officer.page.getByText('1项已报齐').waitFor();
    await officer.page.getByRole('link', { name: item }).click();
    await officer.page.getByRole('button', { name: '统计表.pdf' }).waitFor();
    await expect.poll(() => officer.text()).toContain('2025年度工作统计表');
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a percentage above a hundred is asked about before it is sent, in the form and in the sheet, and refused in neither', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    await officer.open('asked-figures');
    await press(page, '要数据');
    const form = opened(page, /要数据$/);
    await press(form, '再加一项');
    for (const [row, name] of ['限上批发同比增长', '限上零售同比增长'].entries()) {
      await form.getByLabel('项目').nth(row).fill(name);
      await page.locator('.ant-select-dropdown:visible').getByTitle(name).click();
      await form.getByLabel('向谁要').nth(row).click();
      await page.locator('.ant-select-dropdown:visible').getByTitle('演示东街道', { exact: true }).click();
    }
    await press(form, '发给科室');

    const liaison = await pages.desk('liaison');
    await liaison.open('asked-figures');
    await liaison.page.getByRole('link', { name: '限上零售同比增长' }).click();
    const value = liaison.page.getByLabel('本期数（%）');
    const doubt = liaison.page.getByText('大于100%，请核对是否多填了位数');
    await value.fill('34');
    expect(await doubt.count()).toBe(0);
    await value.fill('3400');
    await doubt.waitFor();
    await look(liaison.page, 'a percentage that is asked about');
    await value.fill('340');
    await liaison.page.getByLabel('依据文件').fill('商务统计月报');
    expect(await doubt.isVisible()).toBe(true);
    await press(liaison.page, /^填\s*报$/);
    await liaison.page.getByText('340%').waitFor();

    await officer.open('asked-figures');
    const { bytes } = await download(page, '下载填报表');
    await press(page, '收回填报表');
    const entry = opened(page, /填好的 Excel 表$/);
    await entry.locator('input[type=file]').setInputFiles({
      name: '填报表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: fillSheet(bytes, 3400, '商务统计月报'),
    });
    await entry.getByText('大于100%，请核对是否多填了位数').waitFor();
    await look(page, 'a percentage in a sheet that is asked about');
    await press(entry, /登记1项$/);
    await page.getByText('已登记1项').waitFor();
    expect([...liaison.complaints, ...officer.complaints]).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a figure asked by mistake is withdrawn, and the office reads that it need not answer', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    await officer.open('asked-figures');
    await press(page, '要数据');
    const form = opened(page, /要数据$/);
    await form.getByLabel('项目').click();
    const choice = page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(1);
    const item = ((await choice.getAttribute('title')) ?? '').replace(/（.*）$/, '');
    await choice.click();
    await form.getByLabel('向谁要').click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('演示东街道', { exact: true }).click();
    await press(form, '发给科室');
    const row = page.getByRole('row', { name: new RegExp(item) }).first();
    await row.getByRole('button', { name: /^撤\s*回$/ }).click();
    const question = opened(page, `撤回：${item}`);
    await question.getByLabel(/^撤回的原因/).fill('这个数我们自己有');
    await look(page, 'withdrawing what was asked');
    await press(question, '确定撤回');
    await row.getByText('已撤回').waitFor();
    await settle(page);
    await look(page, 'what was withdrawn');

    const liaison = await pages.desk('liaison');
    await liaison.open('asked-figures');
    await liaison.page.getByRole('link', { name: item }).click();
    await liaison.page.getByText('这个数已不再要，不用填报。').waitFor();
    await liaison.page.getByText('撤回的原因：这个数我们自己有').waitFor();
    expect(await liaison.page.getByLabel(/^本期数/).count()).toBe(0);
    await look(liaison.page, 'a withdrawn figure');
    expect(liaison.complaints).toEqual([]);
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a district officer goes from the district to a street, a community and the records of a number, and sees where streets differ', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('district-officer');
    const { page } = officer;
    await officer.open('statistics');
    await page.locator('.chart svg').waitFor();
    await look(page, 'statistics of a district');
    await press(page, '演示东街道');
    await press(page, '演示东街道第01社区');
    await page.getByText('按月', { exact: true }).click();
    await settle(page);
    await page.getByRole('row', { name: /^合计/ }).getByRole('button').first().click();
    const evidence = opened(page, '数据依据');
    await evidence.getByRole('cell', { name: '演示东街道第01社区' }).first().waitFor();
    await look(page, 'the records of a number');
    await page.keyboard.press('Escape');

    await officer.open('reconciliation?year=2025');
    const line = page.getByRole('row', { name: /法律咨询次数/ });
    await line.getByRole('button').click();
    // The demo's other streets have signed theirs.
    await page.getByText('街道尚未签发').first().waitFor();
    await look(page, 'district against streets');
    await officer.open('data-quality');
    await look(page, 'questions about records');
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
