import type { PageEntry } from '../shell/page-entry';
import { ledgerRoles } from '../words/ledger-roles';

export const statisticsPages: readonly PageEntry[] = [
  {
    path: 'mediation-return',
    title: '人民调解统计报表',
    group: 'report',
    roles: ['mediator', ...ledgerRoles],
    load: () => import('./mediation-return-page'),
  },
  {
    path: 'figures',
    title: '指标字典',
    group: 'report',
    roles: ['adviser', 'mediator', ...ledgerRoles],
    load: () => import('./figures-page'),
  },
];
