import type { PageEntry } from '../shell/page-entry';
import { ledgerRoles } from '../words/ledger-roles';

const figureRoles = ['adviser', 'mediator', ...ledgerRoles] as const;

export const statisticsPages: readonly PageEntry[] = [
  { path: 'statistics', title: '统计', group: 'report', roles: figureRoles, load: () => import('./statistics-page') },
  {
    path: 'figures',
    title: '指标字典',
    group: 'report',
    roles: figureRoles,
    load: () => import('./figures-page'),
  },
];
