import type { PageEntry } from '../shell/page-entry';

export const amendmentPages: readonly PageEntry[] = [
  {
    path: 'amendments',
    title: '更正记录',
    group: 'ledgers',
    roles: ['community-clerk', 'street-officer'],
    load: () => import('./recent-amendments-page'),
  },
];
