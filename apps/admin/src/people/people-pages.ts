import type { PageEntry } from '../shell/page-entry';

const keepers = ['street-officer', 'district-officer', 'administrator'] as const;
const readers = [...keepers, 'justice-head', 'community-clerk', 'auditor'] as const;

export const peoplePages: readonly PageEntry[] = [
  { path: 'people', title: '人员与角色', group: 'units', roles: readers, load: () => import('./people-page') },
  { path: 'people/:id', title: '工作人员', roles: readers, load: () => import('./person-page') },
  {
    path: 'assignments',
    title: '法律顾问聘任',
    group: 'units',
    roles: readers,
    load: () => import('./assignments-page'),
  },
  { path: 'accounts', title: '账号', group: 'system', roles: ['administrator'], load: () => import('./accounts-page') },
];
