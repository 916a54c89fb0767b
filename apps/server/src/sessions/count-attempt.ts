import type { EntityManager } from '@mikro-orm/core';
import { dialectOfManager, query } from '../database/sql.ts';
import { AttemptCount } from './attempt-count.entity.ts';

export interface AttemptLimit {
  /** `sms:<blind index>` */
  readonly subject: string;
  readonly most: number;
  readonly minutes: number;
  /** Whether the time runs from the last attempt (a lock-out) instead of the first (a rate). */
  readonly fromLast?: boolean;
}

export interface Counted {
  readonly count: number;
  readonly within: boolean;
  /** Until it may be tried again, when it is not within the limit. */
  readonly waitMs: number;
}

/**
 * Counts an attempt before it is made. One statement, which holds the row until the transaction ends: attempts on one
 * subject go one after the other, and a hundred at once do not all see a fresh count.
 */
export async function countAttempt(
  em: EntityManager,
  { subject, most, minutes, fromLast = false }: AttemptLimit,
  now: Date,
): Promise<Counted> {
  const at = now.getTime();
  const until = at + minutes * 60_000;
  const again = dialectOfManager(em) === 'mysql' ? 'on duplicate key update' : 'on conflict (subject) do update set';
  await query(em, {
    text: `insert into attempt_count (subject, \`count\`, until) values (?, 1, ?) ${again}
      \`count\` = case when attempt_count.until <= ? then 1 else attempt_count.\`count\` + 1 end,
      until = case when attempt_count.until <= ? or ? = 1 then ? else attempt_count.until end`,
    values: [subject, until, at, at, Number(fromLast), until],
  });
  const row = await em.findOneOrFail(AttemptCount, { subject }, { refresh: true });
  return { count: row.count, within: row.count <= most, waitMs: Math.max(0, row.until - at) };
}

/** What was tried was right: it counts no more. */
export async function forgetAttempts(em: EntityManager, subject: string): Promise<void> {
  await em.nativeDelete(AttemptCount, { subject });
}

/** Takes back one attempt that was counted and was right, where others' attempts share the count. */
export async function takeBackAttempt(em: EntityManager, subject: string): Promise<void> {
  await query(em, { text: 'update attempt_count set `count` = `count` - 1 where subject = ?', values: [subject] });
}
