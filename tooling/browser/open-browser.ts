import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error where there is no Chromium; ask `findChromium` first */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: quiet, timeout: 100_000 });
}

/** CSS pixels of what people hold or sit at. */
const screens = {
  phone: { width: 390, height: 844 },
  smallPhone: { width: 320, height: 568 },
} as const;
export type Screen = keyof typeof screens;

const desks = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 1280, height: 800 },
  tablet: { width: 768, height: 1024 },
} as const;
export type Desk = keyof typeof desks;

/** A phone's browser with nothing in its memory, its clock at the day of the demo. */
export async function openScreen(browser: Browser, screen: Screen, now: Date): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: screens[screen],
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.clock.setFixedTime(now);
  context.setDefaultTimeout(30_000);
  return context;
}

/** A desk's browser, where nothing slides; for the rest as a phone's. */
export async function openDesk(browser: Browser, desk: Desk, now: Date): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: desks[desk],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.clock.setFixedTime(now);
  context.setDefaultTimeout(30_000);
  return context;
}
