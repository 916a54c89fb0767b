import type { Page } from 'playwright-core';
import { choose, opened, press } from './desk-hand.ts';

export interface HeldEvent {
  readonly name: string;
  readonly kind: string;
  /** Without an hour it lasts the day, whatever hour it is where this runs. */
  readonly day: string;
  readonly place: string;
  readonly places: number;
}

/** Fills in the form that plans an event, on the page of events; it is not kept yet. */
export async function fillPlan(page: Page, { name, kind, day, place, places }: HeldEvent): Promise<void> {
  await page.getByRole('button', { name: '计划活动' }).waitFor();
  await page.keyboard.press('n');
  const plan = opened(page, '计划活动');
  await plan.getByLabel('名称').fill(name);
  await choose(plan, '形式', kind);
  await plan.getByLabel('日期', { exact: true }).fill(day);
  await plan.getByLabel('日期', { exact: true }).press('Enter');
  await plan.getByLabel(/^地点/).fill(place);
  await plan.getByLabel(/^名额/).fill(String(places));
}

/** Keeps what was filled in, and lets residents see it. */
export async function keepAndPublish(page: Page, name: string): Promise<void> {
  await press(opened(page, '计划活动'), '保存计划');
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.locator('.ant-popconfirm').getByRole('button', { name: '确定' }).click();
  await page.getByText('已发布', { exact: true }).first().waitFor();
}

/** Opens the form that closes it and writes what came of it, up to the last button. */
export async function fillResult(page: Page, counts: Readonly<Record<string, string>>): Promise<void> {
  await press(page, '结束活动');
  const close = opened(page, '登记活动结果');
  for (const [label, count] of Object.entries(counts)) await close.getByLabel(label).fill(count);
}
