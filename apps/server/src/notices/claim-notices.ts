import { LockMode, type EntityManager } from '@mikro-orm/core';
import { applyNoticeAct } from '@linfa/domain';
import { readCommitted } from '../database/read-committed.ts';
import { withRetries } from '../http/retry.ts';
import { Notice } from './notice.entity.ts';

/** A hold on what was taken in one go, until it lapses. */
export interface Lease {
  /** Never the same twice. */
  readonly owner: string;
  readonly until: Date;
}

/**
 * Takes notices that are due and nobody's. On MySQL rows that another runner is taking are passed over; on SQLite one
 * writes at a time. What is taken and not begun is anybody's again when the lease lapses.
 */
export function claimNotices(
  fork: () => EntityManager,
  lease: Lease,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<Notice[]> {
  return withRetries(async () => {
    const em = fork();
    const free = {
      state: 'queued',
      dueAt: { $lte: now },
      $or: [{ leaseUntil: null }, { leaseUntil: { $lte: now } }],
    };
    const ids = await em.transactional(async (inside) => {
      const rows = await inside.find(Notice, free, {
        orderBy: { dueAt: 'asc' },
        limit: most,
        fields: ['id'],
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        disableIdentityMap: true,
      });
      const found = rows.map(({ id }) => id);
      if (found.length > 0)
        await inside.nativeUpdate(
          Notice,
          { id: { $in: found }, ...free },
          { leaseOwner: lease.owner, leaseUntil: lease.until },
        );
      return found;
    }, readCommitted(em));
    if (ids.length === 0) return [];
    return fork().find(Notice, { id: { $in: ids }, leaseOwner: lease.owner }, { populate: ['person', 'unit'] });
  });
}

/**
 * A begun attempt whose runner is gone has an unknown outcome: it may have gone out. It is left to people.
 * @returns how many
 */
export async function loseLapsed(em: EntityManager, now: Date): Promise<number> {
  const lapsed = { state: 'sending', leaseUntil: { $lte: now } };
  // By their ids: an update that searched would lock the gaps where others insert.
  const rows = await em.find(Notice, lapsed, { fields: ['id'], limit: 1000, disableIdentityMap: true });
  if (rows.length === 0) return 0;
  return em.nativeUpdate(
    Notice,
    { id: { $in: rows.map(({ id }) => id) }, ...lapsed },
    { state: applyNoticeAct('sending', 'lose'), failure: '发送时服务中断' },
  );
}
