import type { PageEntry } from '../shell/page-entry';

export const screeningPages: readonly PageEntry[] = [
  {
    path: 'screenings',
    title: '纠纷排查',
    group: 'service',
    roles: ['mediator', 'community-clerk', 'street-officer', 'justice-head', 'district-officer', 'auditor'],
    load: () => import('./screenings-page'),
  },
];
