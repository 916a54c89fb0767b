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

/** Opens every page of somebody's menu, or those that are asked for; `path` is as in the address, without what comes before. */
export async function openEveryDeskPage(
  visit: Visit,
  see: (path: string) => Promise<void>,
  asked: (path: string) => boolean = () => true,
): Promise<void> {
  const links = await visit.page
    // On a tablet the menu is folded away.
    .getByRole('navigation', { name: '主菜单', includeHidden: true })
    .first()
    .getByRole('link', { includeHidden: true })
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  if (links.length === 0) throw new Error('nothing in the menu');
  for (const link of links) {
    const path = link.replace('/admin/', '');
    if (!asked(path)) continue;
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
