import type { PageEntry } from '../shell/page-entry';

const roles = ['street-officer', 'justice-head', 'liaison', 'signatory', 'district-officer', 'auditor'] as const;

export const askedFigurePages: readonly PageEntry[] = [
  { path: 'asked-figures', title: '部门数据', group: 'ledgers', roles, load: () => import('./asked-figures-page') },
  { path: 'asked-figures/:id', title: '填报数据', roles, load: () => import('./asked-figure-page') },
];
