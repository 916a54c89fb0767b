import type { Page } from 'playwright-core';

/** When a page last asked for something or was answered, and how much is under way. */
interface Traffic {
  open: number;
  last: number;
}
const traffics = new WeakMap<Page, Traffic>();
const quietMs = 200;

/** Counts what a page asks for; before its first address. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { open: 0, last: 0 };
  traffics.set(page, traffic);
  const note = (by: 1 | -1) => (): void => {
    traffic.open += by;
    traffic.last = performance.now();
  };
  page.on('request', note(1)).on('requestfinished', note(-1)).on('requestfailed', note(-1));
}

/** Until nothing is under way any more and nothing slides: the browser's own word for it is said once an address only. */
export async function settle(page: Page): Promise<void> {
  const traffic = traffics.get(page);
  const ends = performance.now() + 30_000;
  let still = '';
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, quietMs / 2));
    const places = await page.evaluate(placesOfPages);
    // Only now: a page that was busy asks for something before it can answer.
    const quiet = !traffic || (traffic.open <= 0 && performance.now() - traffic.last > quietMs);
    if (quiet && places === still) return;
    if (performance.now() > ends) throw new Error(`the page does not come to rest: ${traffic?.open} requests open`);
    still = places;
  }
}

/** Runs in the page: where its pages stand, one beside the other while one slides in. */
function placesOfPages(): string {
  const pages = [...document.querySelectorAll('.taro_page')];
  return JSON.stringify([location.href, pages.map((one) => one.getBoundingClientRect())]);
}
