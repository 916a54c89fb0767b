import { ownPages } from '../own/own-pages';
import { todoPages } from '../todo/todo-pages';
import type { PageEntry } from './page-entry';

/** Every page, area by area, in the order of the menu. */
export const pageList: readonly PageEntry[] = [...todoPages, ...ownPages];
