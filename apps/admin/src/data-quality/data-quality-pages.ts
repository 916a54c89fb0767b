import type { PageEntry } from '../shell/page-entry';

export const dataQualityPages: readonly PageEntry[] = [
  {
    path: 'data-quality',
    title: '数据核对',
    group: 'ledgers',
    roles: ['street-officer', 'justice-head', 'district-officer', 'auditor'],
    load: () => import('./data-quality-page'),
  },
];
