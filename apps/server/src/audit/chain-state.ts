import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { firstHead } from './audit-chain.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditSeal } from './audit-seal.entity.ts';

/** How far the audit is sealed. Whether what was sealed is unchanged takes reading all of it: `linfa audit verify`. */
export async function chainState({ em }: ActContext): Promise<Answer<'audit', 'chain'>> {
  const last = await em.findOne(AuditSeal, { number: { $gt: 0 } }, { orderBy: { number: 'desc' } });
  return {
    seals: last?.number ?? 0,
    head: last?.head ?? firstHead,
    sealedAt: last?.sealedAt.toISOString() ?? null,
    unsealedRows: await em.count(AuditEntry, { sealNumber: null }),
  };
}
