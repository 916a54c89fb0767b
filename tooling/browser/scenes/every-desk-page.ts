import type { Visit } from '../open-pages.ts';
import { settle } from '../settle.ts';

/** The demo's staff accounts, one a role. */
export const deskRoles = [
  'adviser',
  'mediator',
  'community-clerk',
  'street-officer',
  'justice-head',
  'liaison',
  'signatory',
  'district-officer',
  'auditor',
  'administrator',
] as const;

/** Opens every page of somebody's menu, one after the other; `path` is as in the address, without what comes before. */
export async function openEveryDeskPage(visit: Visit, see: (path: string) => Promise<void>): Promise<void> {
  const links = await visit.page
    .getByRole('navigation', { name: '主菜单' })
    .first()
    .getByRole('link', { includeHidden: true })
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const link of links) {
    const path = link.replace('/admin/', '');
    await visit.open(path);
    await atRest(visit);
    await see(path);
  }
}

/** Until the page's own title stands there and nothing says that it is still being read. */
async function atRest({ page }: Visit): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .ant-spin-spinning') === null);
  await settle(page);
}
