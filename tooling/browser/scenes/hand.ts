import type { Locator, Page, Route } from 'playwright-core';
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

/** Taps the button of just that name, the last one shown: a page's title may say the same. */
export async function press({ page }: Visit, name: string): Promise<void> {
  await buttonOf(page, name).click();
  await settle(page);
}

/** Taps what one reads by a hand that is too fast: nothing is answered before the second tap, on a fast machine too. */
export async function tapTwice({ page }: Visit, text: string | RegExp): Promise<void> {
  const whole = page.getByText(text, { exact: true }).filter({ visible: true });
  await tooFast(page, (await whole.count()) > 0 ? whole.first() : shown(page, text));
}

/** Presses the button of just that name by the same hand. */
export async function pressTwice({ page }: Visit, name: string): Promise<void> {
  await tooFast(page, buttonOf(page, name));
}

function buttonOf(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true }).filter({ visible: true }).last();
}

async function tooFast(page: Page, found: Locator): Promise<void> {
  let letGo = (): void => undefined;
  const tapped = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const hold = (route: Route): Promise<void> => tapped.then(() => route.fallback());
  await page.route('**/api/**', hold);
  await found.dblclick();
  letGo();
  await settle(page);
  await page.unroute('**/api/**', hold);
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

/** Opens the wheel of the field with that label and takes the day on which it stands. */
export async function chooseDay(visit: Visit, label: string): Promise<void> {
  await visit.page.getByRole('button', { name: label }).filter({ visible: true }).last().click();
  await tap(visit, '确定');
}
