import type { PageEntry } from '../shell/page-entry';

export const normPages: readonly PageEntry[] = [
  {
    path: 'norms',
    title: '各项规定',
    group: 'units',
    roles: ['street-officer', 'justice-head', 'district-officer', 'auditor', 'administrator'],
    load: () => import('./norms-page'),
  },
  {
    path: 'code-lists',
    title: '类别表',
    group: 'units',
    roles: ['street-officer', 'justice-head', 'district-officer', 'auditor', 'administrator'],
    load: () => import('../code-lists/code-lists-page'),
  },
];
