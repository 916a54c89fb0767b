import type { Visit } from '../open-pages.ts';
import { settle } from '../settle.ts';
import { type } from './hand.ts';

/** Chooses a community of the demo that has an adviser on duty, as a first visitor does. */
export async function chooseCommunity({ page, open }: Visit): Promise<void> {
  await open('pages/community/index');
  await page.locator('input').filter({ visible: true }).first().fill('演示东街道');
  await page.getByText('演示东街道第01社区').first().click();
  await page.waitForURL(/pages\/home\/index/);
  await settle(page);
}

/** Signs a resident in; the demo shows the code that a phone would get. */
export async function signInByPhone(visit: Visit, phone: string): Promise<void> {
  await visit.open('pages/sign-in/index');
  await finishSignIn(visit, phone);
}

/** The same where an act has led to the sign-in page: one is back where one was. */
export async function finishSignIn({ page }: Visit, phone: string): Promise<void> {
  await page.locator('input[placeholder="11位手机号"]').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const shown = await page.getByText(/验证码是 \d{6}/).textContent();
  await page.locator('input[placeholder="6位数字"]').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => !url.hash.includes('sign-in'));
  await settle(page);
}

/** Signs one of the demo's staff accounts in. */
export async function signInAsStaff(visit: Visit, username: string, password = ''): Promise<void> {
  await visit.open('pages/staff-sign-in/index');
  await finishStaffSignIn(visit, username, password);
}

/** The same where an act has led to the sign-in page: one is back where one was. */
export async function finishStaffSignIn(visit: Visit, username: string, password = ''): Promise<void> {
  await type(visit, '用户名', username);
  await type(visit, '密码', password);
  await visit.page.getByRole('button', { name: '登录', exact: true }).click();
  await visit.page.waitForURL((url) => !url.hash.includes('sign-in'));
  await settle(visit.page);
}

/** Larger letters and targets. */
export async function turnElderOn({ page, open }: Visit): Promise<void> {
  await open('pages/mine/index');
  await page.getByRole('switch', { name: /长辈版/ }).click();
}
