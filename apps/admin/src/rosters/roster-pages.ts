import type { PageEntry } from '../shell/page-entry';
import { ledgerRoles } from '../words/ledger-roles';

export const rosterPages: readonly PageEntry[] = [
  { path: 'rosters', title: '名册', group: 'ledgers', roles: ledgerRoles, load: () => import('./rosters-page') },
  { path: 'sites', title: '阵地与组织', group: 'ledgers', roles: ledgerRoles, load: () => import('./sites-page') },
];
