import type { PageEntry } from '../shell/page-entry';

export const ownPages: readonly PageEntry[] = [
  { path: 'account', title: '账号与安全', load: () => import('./account-page') },
];
