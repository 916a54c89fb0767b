import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DemoFolder } from '../weapp/journeys/demo-folder.ts';
import { startLinfaIn, today } from '../weapp/journeys/linfa-process.ts';
import { openBrowser, openScreen, type Screen } from './open-browser.ts';
import { settle, watchTraffic } from './settle.ts';
import { watchPage } from './watch-page.ts';

/** A phone that shows Linfa's pages, and what they complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Opens a page of the mini-program by its path: `pages/home/index`. */
  readonly open: (path: string) => Promise<void>;
  /** What a person reads now. */
  readonly text: () => Promise<string>;
}

export interface Pages {
  readonly address: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly visit: (screen?: Screen, except?: readonly RegExp[]) => Promise<Visit>;
  /** The server is started anew on a later day; who is signed in stays so. */
  readonly comeBackOn: (day: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A running Linfa with fresh demo data, and browsers to look at it. */
export async function openPages(demo: Pick<DemoFolder, 'folder' | 'accounts'>): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'linfa-pages-'));
  await cp(demo.folder, folder, { recursive: true });
  let server = await startLinfaIn(folder);
  const { address } = server;
  const browser: Browser = await openBrowser();
  return {
    address,
    accounts: demo.accounts,
    async visit(screen = 'phone', except = []) {
      const context = await openScreen(browser, screen, new Date(`${today}T09:00:00+08:00`));
      const page = await context.newPage();
      watchTraffic(page);
      const complaints = watchPage(page, except);
      return {
        page,
        complaints,
        async open(path) {
          // From nothing, as who follows a link: what slid out of sight before is not there.
          await page.goto('about:blank');
          await page.goto(`${address}/m/#/${path}`);
          await settle(page);
        },
        text: () => shownText(page),
      };
    },
    async comeBackOn(day) {
      await server.stop();
      server = await startLinfaIn(folder, { LINFA_TODAY: day, PORT: new URL(address).port });
    },
    async stop() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function shownText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());
}
