import type { PageEntry } from '../shell/page-entry';

export const todoPages: readonly PageEntry[] = [
  { path: 'todo', title: '待办', group: 'own', load: () => import('./todo-page') },
];
