import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const keepers: readonly Role[] = ['community-clerk', 'street-officer', 'mediator'];
const group = 'residents';

export const correctionPages: readonly PageEntry[] = [
  { path: 'correction-requests', title: '更正申请', group, roles: keepers, load: () => import('./corrections-page') },
  { path: 'correction-requests/:id', title: '更正申请', roles: keepers, load: () => import('./correction-page') },
];
