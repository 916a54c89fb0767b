import type { Locator, Page } from 'playwright-core';
import { settle } from '../settle.ts';

/** Chooses from a list that opens below a field, as a hand does: by the field's label and a part of the choice. */
export async function choose(within: Page | Locator, label: string, choice: string | RegExp): Promise<void> {
  const page = pageOf(within);
  await within.getByLabel(label, { exact: true }).click();
  const shown = page.locator('.ant-select-dropdown:visible');
  await shown.getByTitle(choice).or(shown.getByText(choice)).first().click();
}

/** The drawer or dialog that is open, by its title. */
export function opened(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title });
}

/** Clicks a button and waits until nothing is under way. */
export async function press(within: Page | Locator, name: string | RegExp): Promise<void> {
  await within.getByRole('button', { name, exact: true }).first().click();
  await settle(pageOf(within));
}

function pageOf(within: Page | Locator): Page {
  return 'page' in within ? within.page() : within;
}
