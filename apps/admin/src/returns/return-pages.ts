import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';
import { ledgerRoles } from '../words/ledger-roles';

const readers: readonly Role[] = ['mediator', ...ledgerRoles];

export const returnPages: readonly PageEntry[] = [
  {
    path: 'mediation-return',
    title: '人民调解统计报表',
    group: 'report',
    roles: readers,
    load: () => import('./mediation-return-page'),
  },
  {
    path: 'mediation-return/:filing',
    title: '报送的统计报表',
    roles: readers,
    load: () => import('./filed-return-page'),
  },
];
