import type { Page } from 'playwright-core';

/** Tables of the console of which a part can only be seen by sliding them; one line each. */
export function findSliding(page: Page): Promise<string[]> {
  return page.locator('.ant-table-content').evaluateAll((tables) =>
    tables
      .map((table) => table.scrollWidth - table.clientWidth)
      .filter((pixels) => pixels > 1)
      .map((pixels) => `a table slides by ${pixels}`),
  );
}
