import type { PageEntry } from '../shell/page-entry';
import { ledgerRoles } from '../words/ledger-roles';

export const registerPages: readonly PageEntry[] = [
  { path: 'registers', title: '台账', group: 'ledgers', roles: ledgerRoles, load: () => import('./registers-page') },
  { path: 'registers/:code', title: '台账明细', roles: ledgerRoles, load: () => import('./register-page') },
  { path: 'registers/:code/sheet', title: '批量登记', roles: ledgerRoles, load: () => import('./entry-sheet-page') },
];
