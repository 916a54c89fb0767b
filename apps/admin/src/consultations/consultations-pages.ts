import type { Role } from '@linfa/domain';
import type { PageEntry } from '../shell/page-entry';

const loggers: readonly Role[] = ['adviser', 'community-clerk', 'street-officer'];
const readers: readonly Role[] = [...loggers, 'justice-head', 'district-officer', 'auditor'];
const group = 'service';

export const consultationPages: readonly PageEntry[] = [
  { path: 'batch-entry', title: '批量登记', group, roles: loggers, load: () => import('./batch/batch-entry-page') },
  { path: 'batch-entry/paper', title: '空白登记表', roles: loggers, load: () => import('./batch/batch-paper-page') },
  { path: 'consultations', title: '服务台账', group, roles: readers, load: () => import('./consultations-page') },
  { path: 'consultations/:id', title: '服务记录', roles: readers, load: () => import('./consultation-page') },
  { path: 'questions', title: '书面咨询', group, roles: loggers, load: () => import('./questions/questions-page') },
  { path: 'questions/:id', title: '书面咨询', roles: loggers, load: () => import('./questions/question-page') },
  { path: 'my-month', title: '我的月度记录', group, roles: ['adviser'], load: () => import('./my-month-page') },
];
