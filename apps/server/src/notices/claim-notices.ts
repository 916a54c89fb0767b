import type { EntityManager } from '@mikro-orm/core';
import { applyNoticeAct } from '@linfa/domain';
import { claimDue, type Lease } from '../jobs/claim-due.ts';
import { Notice } from './notice.entity.ts';

/** Takes notices that are due and nobody's. */
export async function claimNotices(
  fork: () => EntityManager,
  lease: Lease,
  bounds: { readonly now: Date; readonly most: number },
): Promise<Notice[]> {
  const ids = await claimDue(fork, Notice, lease, bounds);
  if (ids.length === 0) return [];
  return fork().find(Notice, { id: { $in: ids }, leaseOwner: lease.owner }, { populate: ['person', 'unit'] });
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
