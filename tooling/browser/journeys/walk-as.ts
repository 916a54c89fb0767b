import { expect } from 'vitest';
import type { Screen } from '../open-browser.ts';
import type { See } from '../scenes/hand.ts';
import { signInAsStaff, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import type { Pages, Visit } from './start-pages.ts';

/** Of all looks the two that differ most: what most people hold, and the smallest with the largest letters. */
export const twoLooks = [
  { name: 'phone', screen: 'phone', elder: false, last: '1' },
  { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, last: '2' },
] as const;

export interface Walker {
  readonly screen: Screen;
  readonly elder: boolean;
  /** A resident's number, or one of the demo's accounts; nobody unless said. */
  readonly phone?: string;
  readonly account?: string;
  /** What the browser may complain of: requests that are to fail. */
  readonly except?: readonly RegExp[];
}

/** Somebody on a phone of this kind, signed in: nothing of what they look at is cut off or keeps anybody out. */
export async function walkAs(
  pages: Pages,
  { screen, elder, phone, account, except = [] }: Walker,
  walk: (visit: Visit, see: See) => Promise<void>,
): Promise<void> {
  const { faults, look } = watchFaults();
  const visit = await pages.visit(screen, except);
  if (phone !== undefined) await signInByPhone(visit, phone);
  if (account !== undefined) await signInAsStaff(visit, account, pages.accounts[account]);
  if (elder) await turnElderOn(visit);
  await walk(visit, (name) => look(visit.page, name)).catch(async (error: unknown) => {
    // Whoever reads of a failure from elsewhere has no page to look at.
    const text = await visit.text().catch(() => '');
    throw new Error(`${String(error)}\nThe page ${visit.page.url()} said: ${text.slice(0, 600)}`, { cause: error });
  });
  expect(faults).toEqual({});
  expect(visit.complaints).toEqual([]);
  await visit.page.context().close();
}
