import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

/** Those who act for people without a phone. */
const desk: readonly Role[] = ['community-clerk', 'street-officer'];
const group = 'service';

export const deskPages: readonly PageEntry[] = [
  { path: 'desk', title: '代办', group, roles: desk, load: () => import('./desk-page') },
  { path: 'book-for', title: '代居民预约', roles: desk, load: () => import('./book-for-page') },
  { path: 'walk-in', title: '登记来访', roles: [...desk, 'adviser'], load: () => import('./walk-in-page') },
  { path: 'slip-codes', title: '开登录码', roles: desk, load: () => import('./slip-code-page') },
  { path: 'calls', title: '待电话告知', group, roles: [...desk, 'justice-head'], load: () => import('./calls-page') },
];
