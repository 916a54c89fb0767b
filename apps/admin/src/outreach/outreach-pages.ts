import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const readers: readonly Role[] = [
  'community-clerk',
  'street-officer',
  'adviser',
  'justice-head',
  'district-officer',
  'auditor',
];
const group = 'outreach';

export const outreachPages: readonly PageEntry[] = [
  { path: 'events', title: '普法活动', group, roles: readers, load: () => import('./events-page') },
  { path: 'events/:id', title: '普法活动', roles: readers, load: () => import('./event-page') },
  { path: 'events/:id/code', title: '活动签到码', roles: readers, load: () => import('./event-code-page') },
  { path: 'posts', title: '线上普法', group, roles: readers, load: () => import('./posts-page') },
];
