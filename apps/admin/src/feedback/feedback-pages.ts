import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const readers: readonly Role[] = ['community-clerk', 'street-officer', 'justice-head', 'district-officer', 'auditor'];
const group = 'residents';

export const feedbackPages: readonly PageEntry[] = [
  { path: 'complaints', title: '投诉建议', group, roles: readers, load: () => import('./complaints-page') },
  { path: 'complaints/:id', title: '投诉建议', roles: readers, load: () => import('./complaint-page') },
  { path: 'ratings', title: '满意情况', group, roles: readers, load: () => import('./ratings-page') },
];
