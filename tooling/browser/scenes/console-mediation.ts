import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../open-pages.ts';
import { settle } from '../settle.ts';
import { choose, opened, press } from './desk-hand.ts';
import type { See } from './hand.ts';

/** A request is entered for somebody who came; the page shows it then. */
export async function enterRequest({ page, open }: Visit, see: See): Promise<void> {
  await open('mediation-requests');
  await page.getByRole('button', { name: '代居民登记申请' }).waitFor();
  await page.keyboard.press('n');
  const form = opened(page, '代居民登记调解申请');
  // What is missing is said at its field, before anything is sent.
  await press(form, '登记申请');
  await form.getByText('请填写').first().waitFor();
  await choose(form, '社区（村）', '演示东街道第01社区');
  await choose(form, '纠纷类型', '邻里纠纷');
  await form.getByLabel('纠纷经过').fill('楼上水管漏水，楼下天花板受损，双方多次争吵。');
  await form.getByLabel('申请事项').fill('修好漏水\n赔偿损失');
  await form.getByLabel('被申请人姓名或名称', { exact: true }).fill('孙大伯');
  await form.getByLabel('申请人姓名或名称', { exact: true }).fill('赵大娘');
  await see('request form');
  await press(form, '登记申请');
  // The list behind may show this and an earlier one before the request's own page is there.
  await page.getByRole('heading', { name: /^调解申请：/ }).waitFor();
  await page.getByText('赵** 与 孙**').waitFor();
  await settle(page);
}

/** Reads what is asked and accepts it; the page shows the case then. */
export async function acceptRequest({ page }: Visit, see: See): Promise<void> {
  await page.getByRole('button', { name: '打开申请内容' }).click();
  await page.getByText('楼上水管漏水').waitFor();
  await page.getByRole('heading', { name: '申请人 赵大娘' }).waitFor();
  await see('request');
  await press(page, '受理');
  await see('accept form');
  await press(opened(page, '受理申请'), '受理并立案');
  await page.getByRole('heading', { name: /^邻里纠纷 （2026）/ }).waitFor();
  await settle(page);
}

/** Names a mediator, hears the other side, meets once and comes to a written agreement that both sign. */
export async function mediateAtDesk({ page }: Visit, mediator: string, see: See): Promise<void> {
  await see('accepted case');
  await press(page, '指派调解员');
  const assign = opened(page, '指派调解员');
  await choose(assign, '首席调解员', mediator);
  await press(assign, '指派调解员');
  await page.getByText(`首席调解员 ${mediator}`).waitFor();

  await press(page, '同意调解');
  const consent = opened(page, '被申请人 孙**同意调解');
  await consent.getByText('电话', { exact: true }).click();
  await press(consent, '登记同意');
  await page.getByText(/被申请人 孙\*\*\s*同意调解，电话/).waitFor();

  await press(page, '登记调解笔录');
  const record = opened(page, '登记调解笔录');
  await record.getByLabel('地点').fill('社区调解室');
  await record.getByLabel('到场人').fill('赵大娘\n孙大伯\n调解员');
  await record.getByLabel('调解事项').fill('漏水赔偿');
  await record.getByText('已告知各方当事人').click();
  await record.getByLabel('各方陈述').fill('申请人：天花板坏了。被申请人：愿意修。');
  await record.getByLabel('调解结果').fill('双方同意先修理，再赔偿。');
  await see('record form');
  await press(record, '登记调解笔录');
  await page.getByText(/第1次 3月11日 周三/).waitFor();

  await press(page, '书面协议');
  const agreement = opened(page, '登记书面协议');
  await agreement.getByLabel('纠纷事实、争议和责任').fill('被申请人家水管漏水，致楼下受损。');
  await agreement.getByLabel('协议内容').fill('三月底前修好水管\n赔偿1200元');
  await agreement.getByLabel('履行方式').fill('转账');
  await agreement.getByLabel('履行地点').fill('社区调解室');
  await agreement.getByLabel('涉及金额').fill('1200');
  await press(agreement, '登记书面协议');
  await page.getByText('各方签名并盖章后生效').waitFor();
  await see('agreement to sign');

  await press(page, '补签名和印章');
  const signing = opened(page, '登记协议上的签名和印章');
  await checkBoth(signing);
  await pickDay(signing, '盖章日期', '2026-03-11');
  await press(signing, '登记签名和印章');
  await page.getByRole('heading', { name: '履行、司法确认和回访' }).waitFor();
  await page.getByText('达成协议', { exact: true }).first().waitFor();
  await settle(page);
}

/** Performance, a follow-up, the papers that only others bring, the archive. */
export async function closeFileAtDesk({ page }: Visit, see: See): Promise<void> {
  await press(page, '登记履行情况');
  const performance = opened(page, '登记履行情况');
  await performance.getByText('已履行', { exact: true }).click();
  await press(performance, '登记履行情况');
  await press(page, '登记回访');
  const visited = opened(page, '登记回访');
  await visited.getByText('申请人 赵**', { exact: true }).click();
  await visited.getByText('当面', { exact: true }).click();
  await visited.getByLabel('回访事由').fill('了解履行情况');
  await visited.getByText('满意', { exact: true }).click();
  await press(visited, '登记回访');
  await page.getByText(/当面回访/).waitFor();

  const file = page.locator('section.card', { has: page.getByRole('heading', { name: '卷宗' }) });
  await file.getByText(/还缺必备文书：当事人身份证明、人民调解协议书/).waitFor();
  for (const party of ['申请人 赵**', '被申请人 孙**']) {
    await press(paperLine(file, '当事人身份证明'), '登记入卷');
    const form = opened(page, '当事人身份证明入卷');
    await form.getByText(party, { exact: true }).click();
    await form.getByText('已查验，未留存').click();
    await press(form, '登记入卷');
    await form.waitFor({ state: 'hidden' });
  }
  await press(paperLine(file, '人民调解协议书'), '登记入卷');
  const form = opened(page, '人民调解协议书入卷');
  await form.getByLabel(/^页数/).fill('2');
  await press(form, '登记入卷');
  await file.getByText('必备文书齐全。').waitFor();
  await see('complete file');
  await press(file, '归档');
  await page.locator('.ant-popconfirm').getByRole('button', { name: '确定' }).click();
  await page.getByText('已归档', { exact: true }).first().waitFor();
  await settle(page);
}

/** What the browser keeps when a file is asked for. */
export async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const kept = await coming;
  const parts: Buffer[] = [];
  for await (const part of await kept.createReadStream()) parts.push(part as Buffer);
  return { name: kept.suggestedFilename(), bytes: Buffer.concat(parts) };
}

function paperLine(file: Locator, paper: string): Locator {
  return file.locator('li', { hasText: paper }).first();
}

async function checkBoth(form: Locator): Promise<void> {
  for (const party of ['申请人 赵**', '被申请人 孙**']) await form.getByText(party, { exact: true }).click();
}

async function pickDay(form: Locator, label: string, day: string): Promise<void> {
  await form.getByLabel(label).fill(day);
  await form.getByLabel(label).press('Enter');
}
