import type { Page } from 'playwright-core';

/** The server does what is asked the next time, and its answer is lost on the way. */
export async function loseAnswer(page: Page, act: string): Promise<void> {
  await page.route(
    `**/api/${act}`,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

/** Every request takes so long from now on, as with one bar of signal. */
export async function slowDown(page: Page, milliseconds: number): Promise<void> {
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

/** Counts what goes out for an act from now on. */
export function countSent(page: Page, act: string): () => number {
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(`/api/${act}`) && request.method() === 'POST') sent += 1;
  });
  return () => sent;
}
