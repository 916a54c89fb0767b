import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const readers: readonly Role[] = ['street-officer', 'justice-head', 'signatory', 'district-officer', 'auditor'];
const drafters: readonly Role[] = ['justice-head', 'district-officer'];

export const reportPages: readonly PageEntry[] = [
  { path: 'reports', title: '年度报告', group: 'report', roles: readers, load: () => import('./reports-page') },
  { path: 'reports/new', title: '起草报告', roles: drafters, load: () => import('./start/start-page') },
  { path: 'reports/:edition', title: '报告工作台', roles: readers, load: () => import('./workshop-page') },
];
