import type { PageEntry } from '../shell/page-entry';

export const reconciliationPages: readonly PageEntry[] = [
  {
    path: 'reconciliation',
    title: '区街核对',
    group: 'report',
    roles: ['district-officer', 'auditor'],
    load: () => import('./reconciliation-page'),
  },
];
