import { IsolationLevel, type EntityManager, type TransactionOptions } from '@mikro-orm/core';
import { dialectOfManager } from './sql.ts';

/**
 * For a transaction that picks rows off a queue: on MySQL it locks the rows it takes and not the gaps beside them, where
 * acts insert. SQLite has one writer at a time, and no levels.
 */
export function readCommitted(em: EntityManager): TransactionOptions {
  return dialectOfManager(em) === 'mysql' ? { isolationLevel: IsolationLevel.READ_COMMITTED } : {};
}
