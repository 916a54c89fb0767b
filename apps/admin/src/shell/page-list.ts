import { auditPages } from '../audit/audit-pages';
import { normPages } from '../norms/norm-pages';
import { ownPages } from '../own/own-pages';
import { peoplePages } from '../people/people-pages';
import { todoPages } from '../todo/todo-pages';
import { unitPages } from '../units/unit-pages';
import type { PageEntry } from './page-entry';

/** Every page, area by area, in the order of the menu. */
export const pageList: readonly PageEntry[] = [
  ...todoPages,
  ...unitPages,
  ...peoplePages,
  ...normPages,
  ...auditPages,
  ...ownPages,
];
