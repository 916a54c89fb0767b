import type { EntityManager } from '@mikro-orm/core';
import { withRetries } from '../http/retry.ts';
import { countOverdue, overBefore, retentionClasses, type RetentionClass } from './retention-classes.ts';

export interface RetentionResult {
  readonly name: string;
  readonly title: string;
  readonly days: number;
  /** Rows that went, or would go. */
  readonly rows: number;
}

/** Few enough that nobody waits for them. */
const batchSize = 500;

/** What would go now. */
export async function previewRetention(fork: () => EntityManager, now: Date): Promise<RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const one of retentionClasses) results.push(resultOf(one, await countOverdue(fork(), one, now)));
  return results;
}

/**
 * Deletes what is over for longer than its class says, in batches of their own transactions. Several servers may do it at
 * once: each row goes once.
 */
export async function applyRetention(fork: () => EntityManager, now: Date): Promise<RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const one of retentionClasses) results.push(resultOf(one, await deleteOverdue(fork, one, now)));
  return results;
}

async function deleteOverdue(fork: () => EntityManager, one: RetentionClass, now: Date): Promise<number> {
  const over = one.over(overBefore(one, now));
  for (let deleted = 0; ;) {
    const rows = await fork().find(one.entity, over, {
      fields: ['id'],
      orderBy: { id: 'asc' },
      limit: batchSize,
      disableIdentityMap: true,
    });
    if (rows.length === 0) return deleted;
    const ids = rows.map(({ id }) => id);
    const gone = await withRetries(() => fork().nativeDelete(one.entity, { id: { $in: ids } }));
    deleted += gone;
    // Another server was faster; it will go on.
    if (gone === 0) return deleted;
  }
}

function resultOf({ name, title, days }: RetentionClass, rows: number): RetentionResult {
  return { name, title, days, rows };
}
