import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const readers: readonly Role[] = [
  'mediator',
  'community-clerk',
  'street-officer',
  'justice-head',
  'district-officer',
  'auditor',
];
const group = 'mediation';

export const mediationPages: readonly PageEntry[] = [
  { path: 'mediation-requests', title: '调解申请', group, roles: readers, load: () => import('./requests-page') },
  { path: 'mediation-requests/:id', title: '调解申请', roles: readers, load: () => import('./request-page') },
  { path: 'cases', title: '调解案件', group, roles: readers, load: () => import('./cases-page') },
  { path: 'cases/:id', title: '调解案件', roles: readers, load: () => import('./case-page') },
  { path: 'volumes', title: '案卷成册', group, roles: readers, load: () => import('./volumes-page') },
];
