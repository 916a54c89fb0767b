import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoFolder } from '../weapp/journeys/demo-folder.ts';
import { startLinfaIn, today } from '../weapp/journeys/linfa-process.ts';
import { openBrowser, openDesk, openScreen, type Desk, type Screen } from './open-browser.ts';
import { settle, watchTraffic } from './settle.ts';
import { watchPage } from './watch-page.ts';

/** A screen that shows Linfa's pages, and what they complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Opens a page by its path: `pages/home/index` of the mini-program, `todo` of the console. */
  readonly open: (path: string) => Promise<void>;
  /** What a person reads now. */
  readonly text: () => Promise<string>;
}

export interface Pages {
  readonly address: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly visit: (screen?: Screen, except?: readonly RegExp[]) => Promise<Visit>;
  /** The console, signed in as one of the demo's accounts. */
  readonly desk: (username: string, desk?: Desk, except?: readonly RegExp[]) => Promise<Visit>;
  /** The console's door, with what somebody types there. */
  readonly door: (username: string, password: string, desk?: Desk) => Promise<Visit>;
  /** The server is gone until it comes back. */
  readonly goDown: () => Promise<void>;
  /** The server is started anew on this or a later day, with other settings if given; who is signed in stays so. */
  readonly comeBackOn: (day: string, settings?: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A running Linfa with fresh demo data, and browsers to look at it. */
export async function openPages(demo: Pick<DemoFolder, 'folder' | 'accounts'>): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'linfa-pages-'));
  await cp(demo.folder, folder, { recursive: true });
  let server = await startLinfaIn(folder);
  const { address } = server;
  const browser: Browser = await openBrowser();
  const now = new Date(`${today}T09:00:00+08:00`);
  const atDoor = async (username: string, password: string, desk: Desk, except: readonly RegExp[]): Promise<Visit> => {
    // Who comes to the door is nobody yet, of which a browser complains by itself.
    const allowed = [/401 \(Unauthorized\)/, ...except];
    const visit = await startVisit(await openDesk(browser, desk, now), `${address}/admin/`, allowed);
    await visit.open('todo');
    await visit.page.getByLabel('用户名').fill(username);
    await visit.page.getByLabel('密码', { exact: true }).fill(password);
    await visit.page.getByRole('button', { name: '登录', exact: true }).click();
    return visit;
  };
  return {
    address,
    accounts: demo.accounts,
    async visit(screen = 'phone', except = []) {
      return startVisit(await openScreen(browser, screen, now), `${address}/m/#/`, except);
    },
    async desk(username, desk = 'wide', except = []) {
      const visit = await atDoor(username, demo.accounts[username] ?? '', desk, except);
      await visit.page.getByRole('navigation', { name: '主菜单', includeHidden: true }).waitFor({ state: 'attached' });
      await settle(visit.page);
      return visit;
    },
    door: (username, password, desk = 'wide') => atDoor(username, password, desk, []),
    goDown: () => server.stop(),
    async comeBackOn(day, settings = {}) {
      await server.stop();
      server = await startLinfaIn(folder, { ...settings, LINFA_TODAY: day, PORT: new URL(address).port });
    },
    async stop() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startVisit(context: BrowserContext, base: string, except: readonly RegExp[]): Promise<Visit> {
  const page = await context.newPage();
  watchTraffic(page);
  const complaints = watchPage(page, except);
  return {
    page,
    complaints,
    async open(path) {
      // From nothing, as who follows a link: what slid out of sight before is not there.
      await page.goto('about:blank');
      await page.goto(`${base}${path}`);
      await settle(page);
    },
    text: () => shownText(page),
  };
}

function shownText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());
}
