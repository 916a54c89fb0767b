import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Keeps what a page shows in a file. */
export type Shoot = (page: Page, path: string) => Promise<void>;

/** A phone's page in CSS pixels. */
export const shootPhone: Shoot = async (page, path) => {
  await page.screenshot({ path, animations: 'disabled', scale: 'css' });
};

/** A desk's page is ten times as many pixels: kept as WebP, a hundred of them stay small enough for a repository. */
export const shootDesk: Shoot = async (page, path) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 40 });
  await session.detach();
  await writeFile(path, Buffer.from(data, 'base64'));
};
