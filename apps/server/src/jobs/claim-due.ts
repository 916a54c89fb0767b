import { LockMode, type EntityClass, type EntityManager } from '@mikro-orm/core';
import { readCommitted } from '../database/read-committed.ts';
import { withRetries } from '../http/retry.ts';

/** A hold on what was taken in one go, until it lapses. */
export interface Lease {
  /** Never the same twice. */
  readonly owner: string;
  readonly until: Date;
}

/** A row that waits to be worked on outside of transactions. */
export interface Queued {
  id: number;
  state: string;
  dueAt?: Date | null | undefined;
  leaseOwner?: string | null | undefined;
  leaseUntil?: Date | null | undefined;
}

/**
 * Takes rows that are queued, due and nobody's. On MySQL rows that another runner is taking are passed over; on SQLite one
 * writes at a time. What is taken and not begun is anybody's again when the lease lapses.
 * @returns their ids
 */
export function claimDue(
  fork: () => EntityManager,
  entity: EntityClass<Queued>,
  lease: Lease,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number[]> {
  return withRetries(async () => {
    const em = fork();
    const free = {
      state: 'queued',
      dueAt: { $lte: now },
      $or: [{ leaseUntil: null }, { leaseUntil: { $lte: now } }],
    };
    return em.transactional(async (inside) => {
      const rows = await inside.find(entity, free, {
        orderBy: { dueAt: 'asc' },
        limit: most,
        fields: ['id'],
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        disableIdentityMap: true,
      });
      const found = rows.map(({ id }) => id);
      if (found.length > 0)
        await inside.nativeUpdate(
          entity,
          { id: { $in: found }, ...free },
          { leaseOwner: lease.owner, leaseUntil: lease.until },
        );
      return found;
    }, readCommitted(em));
  });
}
