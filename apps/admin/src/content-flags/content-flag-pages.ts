import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const readers: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];

export const contentFlagPages: readonly PageEntry[] = [
  { path: 'content-flags', title: '内容提示', group: 'residents', roles: readers, load: () => import('./flags-page') },
  { path: 'content-flags/:id', title: '内容提示', roles: readers, load: () => import('./flag-page') },
];
