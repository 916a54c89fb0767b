import type { AreaActs } from '../http/area.ts';
import { treeReaders } from '../org-units/org-units.policy.ts';
import { listTodo } from './list-todo.ts';

export const todoActs: AreaActs<'todo'> = {
  list: { access: treeReaders, handle: listTodo },
};
