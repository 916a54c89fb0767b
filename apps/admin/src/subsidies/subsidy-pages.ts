import type { PageEntry } from '../shell/page-entry';

export const subsidyPages: readonly PageEntry[] = [
  {
    path: 'subsidies',
    title: '补贴明细',
    group: 'ledgers',
    roles: ['street-officer', 'justice-head', 'district-officer', 'auditor'],
    load: () => import('./subsidies-page'),
  },
  {
    path: 'load',
    title: '法律顾问工作量',
    group: 'report',
    roles: ['community-clerk', 'street-officer', 'justice-head', 'district-officer', 'auditor', 'administrator'],
    load: () => import('./load-page'),
  },
];
