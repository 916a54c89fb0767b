import type { Page } from 'playwright-core';

/** Collects what a page complains of; requests that a journey lets fail on purpose are named in `except`. */
export function watchPage(page: Page, except: readonly RegExp[] = []): string[] {
  const complaints: string[] = [];
  const note = (text: string): void => {
    if (!except.some((one) => one.test(text))) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.message));
  return complaints;
}
