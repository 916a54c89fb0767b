import type { PageEntry } from '../shell/page-entry';

export const auditPages: readonly PageEntry[] = [
  {
    path: 'audit',
    title: '审计记录',
    group: 'system',
    roles: ['auditor', 'administrator'],
    load: () => import('./audit-page'),
  },
];
