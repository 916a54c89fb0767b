import type { PageEntry } from '../shell/page-entry';

export const referralPages: readonly PageEntry[] = [
  {
    path: 'referrals',
    title: '转介',
    group: 'service',
    roles: ['adviser', 'mediator', 'community-clerk', 'street-officer', 'justice-head', 'district-officer', 'auditor'],
    load: () => import('./referrals-page'),
  },
];
