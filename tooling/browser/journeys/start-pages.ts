import { inject } from 'vitest';
import { openPages, type Pages } from '../open-pages.ts';

export type { Pages, Visit } from '../open-pages.ts';

/** A running Linfa with fresh demo data, and browsers to look at it. */
export function startPages(): Promise<Pages> {
  return openPages({ folder: inject('linfaFolder'), accounts: inject('linfaAccounts') });
}
