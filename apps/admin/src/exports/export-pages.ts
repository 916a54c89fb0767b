import type { PageEntry } from '../shell/page-entry';

const roles = ['community-clerk', 'street-officer', 'justice-head', 'district-officer', 'auditor'] as const;

export const exportPages: readonly PageEntry[] = [
  { path: 'exports', title: '数据导出', group: 'ledgers', roles, load: () => import('./exports-page') },
  { path: 'exports/new', title: '新建导出模板', roles, load: () => import('./new-template-page') },
  { path: 'exports/:id', title: '导出', roles, load: () => import('./export-page') },
];
