import type { Desk } from '../browser/open-browser.ts';
import type { Pages, Visit } from '../browser/open-pages.ts';
import { choose, press } from '../browser/scenes/desk-hand.ts';
import { deskRoles, openEveryDeskPage } from '../browser/scenes/every-desk-page.ts';
import { fillPlan, fillResult, keepAndPublish } from '../browser/scenes/hold-event.ts';
import { settle } from '../browser/settle.ts';
import { today } from '../weapp/journeys/linfa-process.ts';
import type { Camera } from './take-phone-pictures.ts';

/** Who sees most on a page; others are seen as the first who has them sees them. */
const best: Readonly<Record<string, (typeof deskRoles)[number]>> = {
  reports: 'justice-head',
  'duty-matrix': 'street-officer',
  registers: 'street-officer',
  rosters: 'street-officer',
  load: 'street-officer',
  statistics: 'district-officer',
  people: 'administrator',
};

/** Every page of the console, once each: at a desk and on a tablet. */
export async function takeDeskPictures(pages: Pages, camera: Camera): Promise<void> {
  await beginReport(await pages.desk('justice-head'));
  for (const desk of ['tablet', 'wide'] as const) {
    const taken = new Set<string>();
    for (const role of deskRoles) {
      const visit = await pages.desk(role, desk);
      const see = (name: string): Promise<void> => camera(deskName(name, desk), visit.page);
      await openEveryDeskPage(
        visit,
        async (path) => {
          taken.add(path);
          await see(path);
          const one = `${path}/one`;
          if (taken.has(one) || !(await openFirst(visit, path))) return;
          taken.add(one);
          await see(one);
          if (path === 'reports') await openFigure(visit, see);
        },
        (path) => !taken.has(path) && (best[path] ?? role) === role,
      );
      await visit.page.context().close();
    }
  }
  await closeEvent(await pages.desk('street-officer'), camera);
}

function deskName(path: string, desk: Desk): string {
  return `desk-${path.replaceAll('/', '-')}${desk === 'wide' ? '' : `-${desk}`}`;
}

/** A draft for the workshop to show: who starts the demo begins one by hand. */
async function beginReport({ page, open }: Visit): Promise<void> {
  await open('reports/new');
  await page.getByText('选用系统自带的提纲').click();
  await choose(page, '提纲', /平列八部分/);
  await press(page, '开始起草');
  await page.getByRole('textbox', { name: '报告正文' }).waitFor();
  await settle(page);
  await page.context().close();
}

/** The form that nobody comes by on a page: it opens for an event of today, which the demo does not have. */
async function closeEvent({ page, open }: Visit, camera: Camera): Promise<void> {
  const name = '防范电信诈骗讲座';
  await open('events');
  await fillPlan(page, { name, kind: '法治讲座', day: today, place: '街道文化站', places: 60 });
  await keepAndPublish(page, name);
  // Anew, so that what was said of the publishing does not stand in the picture.
  await page.reload();
  await fillResult(page, { 参加人次: '42', 覆盖人数: '60', 发放资料: '80', 现场解答: '5' });
  await settle(page);
  await camera(deskName('events/close', 'wide'), page);
  await page.context().close();
}

/** The page of the first thing on a list, where the list has any. */
async function openFirst({ page, open }: Visit, path: string): Promise<boolean> {
  const links = await page
    .locator(`main a[href^="/admin/${path}/"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const first = links.find((link) => !link.endsWith('/new'));
  if (first === undefined) return false;
  await open(first.replace('/admin/', ''));
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .ant-spin-spinning') === null);
  await settle(page);
  return true;
}

async function openFigure({ page }: Visit, see: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('textbox', { name: '报告正文' }).locator('.chip:not(.chip-word)').first().click();
  await page.getByRole('dialog', { name: '这个数字的依据' }).waitFor();
  await settle(page);
  await see('reports/figure');
}
