import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';
import { withRetries } from '../http/retry.ts';
import { chainHead, firstHead } from './audit-chain.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditSeal } from './audit-seal.entity.ts';

/** Rows of one seal: enough for a busy second, few enough to lock briefly. */
const mostRows = 1000;

/**
 * Seals every row that is committed and not sealed yet, in batches. Acts never wait for it: it reads without locks and
 * marks rows by their ids. A row that commits late is left for the next time; a second server that seals at the same
 * moment loses the seal's number and gives way.
 * @returns how many rows were sealed
 */
export async function sealAudit(fork: () => EntityManager, now: () => Date): Promise<number> {
  for (let sealed = 0; ;) {
    const rows = await withRetries(() => sealBatch(fork(), now())).catch((error: unknown) => {
      if (error instanceof UniqueConstraintViolationException) return 0;
      throw error;
    });
    sealed += rows;
    if (rows < mostRows) return sealed;
  }
}

async function sealBatch(em: EntityManager, sealedAt: Date): Promise<number> {
  return em.transactional(async (inside) => {
    const rows = await inside.find(
      AuditEntry,
      { sealNumber: null },
      { orderBy: { id: 'asc' }, limit: mostRows, disableIdentityMap: true },
    );
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return 0;
    const previous = await inside.findOne(
      AuditSeal,
      { number: { $gt: 0 } },
      { orderBy: { number: 'desc' }, disableIdentityMap: true },
    );
    const number = (previous?.number ?? 0) + 1;
    const previousHead = previous?.head ?? firstHead;
    await inside.insert(AuditSeal, {
      number,
      rows: rows.length,
      firstId: first.id,
      lastId: last.id,
      previousHead,
      head: chainHead(previousHead, number, rows),
      sealedAt,
    });
    await inside.nativeUpdate(AuditEntry, { id: { $in: rows.map((row) => row.id) } }, { sealNumber: number });
    return rows.length;
  });
}
