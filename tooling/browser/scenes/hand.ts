import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../open-pages.ts';
import { settle } from '../settle.ts';

/** Looks at what is on the screen now: a test for its faults, the handbook's camera for its picture. */
export type See = (name: string) => Promise<void>;

/** What a person can read and touch now; earlier pages stay in the document, out of sight. */
function shown(page: Page, text: string | RegExp): Locator {
  return page.getByText(text).filter({ visible: true }).first();
}

/** Taps what one reads: all of it or, where nothing is just that, a part of it. */
export async function tap({ page }: Visit, text: string | RegExp): Promise<void> {
  const whole = page.getByText(text, { exact: true }).filter({ visible: true });
  await ((await whole.count()) > 0 ? whole.first() : shown(page, text)).click();
  await settle(page);
}

/** Types into the field with that label. */
export async function type({ page }: Visit, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label).filter({ visible: true }).first();
  // Taro's own element carries the label; what one types into is inside.
  await field
    .locator('input, textarea')
    .or(field.and(page.locator('input, textarea')))
    .first()
    .fill(text);
}

/** Waits until it can be read. */
export async function reads({ page }: Visit, text: string | RegExp): Promise<void> {
  await shown(page, text).waitFor();
  await settle(page);
}
