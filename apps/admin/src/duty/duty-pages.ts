import type { PageEntry } from '../shell/page-entry';
import { dutyPlanners, dutyReaders } from './duty-roles';

export const dutyPages: readonly PageEntry[] = [
  {
    path: 'shifts',
    title: '值班日历',
    group: 'service',
    roles: dutyReaders,
    load: () => import('./calendar/shifts-page'),
  },
  { path: 'shifts/:id', title: '值班', roles: dutyReaders, load: () => import('./shift/shift-page') },
  { path: 'swaps', title: '换班', group: 'service', roles: ['adviser'], load: () => import('./swaps-page') },
  {
    path: 'roster-plan',
    title: '排班',
    group: 'service',
    roles: dutyPlanners,
    load: () => import('./roster/roster-plan-page'),
  },
  {
    path: 'countersign',
    title: '值班签字',
    group: 'service',
    roles: dutyPlanners,
    load: () => import('./countersign-page'),
  },
  {
    path: 'duty-matrix',
    title: '值班达标情况',
    group: 'service',
    roles: dutyReaders,
    load: () => import('./matrix/duty-matrix-page'),
  },
];
