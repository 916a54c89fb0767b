import type { PageEntry } from '../shell/page-entry';

const readers = ['street-officer', 'justice-head', 'district-officer', 'auditor', 'administrator'] as const;

export const unitPages: readonly PageEntry[] = [
  { path: 'units', title: '单位', group: 'units', roles: readers, load: () => import('./units-page') },
  { path: 'units/:code', title: '单位沿革', roles: readers, load: () => import('./unit-page') },
];
