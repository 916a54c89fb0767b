import type { EntityManager } from '@mikro-orm/core';
import { chainHead, firstHead } from './audit-chain.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import type { ExportedHead } from './audit-heads.ts';
import { AuditSeal } from './audit-seal.entity.ts';

export interface AuditVerdict {
  readonly seals: number;
  readonly sealedRows: number;
  /** Rows that no seal covers yet: a change of these is not found. */
  readonly unsealedRows: number;
  /** The head of the whole chain. */
  readonly head: string;
  readonly exportedHeads: number;
  /** In Chinese; empty when nothing that was sealed has been changed, removed or reordered. */
  readonly problems: readonly string[];
}

/**
 * Recomputes the whole chain from the rows and holds it to the heads that were written down outside, which were read
 * before. Reads only, and all of it as it stands at one moment: a running server goes on sealing meanwhile.
 */
export function verifyAudit(em: EntityManager, exported: readonly ExportedHead[]): Promise<AuditVerdict> {
  return em.transactional((inside) => verifyChain(inside, exported));
}

async function verifyChain(em: EntityManager, exported: readonly ExportedHead[]): Promise<AuditVerdict> {
  const problems: string[] = [];
  const seals = await em.find(AuditSeal, {}, { orderBy: { number: 'asc' }, disableIdentityMap: true });
  let head = firstHead;
  let sealedRows = 0;
  for (const [index, seal] of seals.entries()) {
    const number = index + 1;
    if (seal.number !== number)
      return verdict([...problems, `第${number}号封存记录不见了（接着的是第${seal.number}号）`]);
    const rows = await em.find(
      AuditEntry,
      { sealNumber: number },
      { orderBy: { id: 'asc' }, disableIdentityMap: true },
    );
    const what = `第${number}号封存（记录 ${seal.firstId}—${seal.lastId}）`;
    if (seal.previousHead !== head) problems.push(`${what}接不上前一号`);
    if (rows.length !== seal.rows) problems.push(`${what}应有${seal.rows}条，实有${rows.length}条`);
    if (rows[0]?.id !== seal.firstId || rows.at(-1)?.id !== seal.lastId) problems.push(`${what}的首末记录不符`);
    if (chainHead(seal.previousHead, number, rows) !== seal.head) problems.push(`${what}的内容与封存时不同`);
    head = seal.head;
    sealedRows += rows.length;
  }
  const beyond = await em.count(AuditEntry, { sealNumber: { $gt: seals.length } });
  if (beyond > 0) problems.push(`${beyond}条记录属于不存在的封存号`);
  return verdict(problems);

  async function verdict(found: string[]): Promise<AuditVerdict> {
    const unsealedRows = await em.count(AuditEntry, { sealNumber: null });
    return {
      seals: seals.length,
      sealedRows,
      unsealedRows,
      head,
      exportedHeads: exported.length,
      problems: [...found, ...againstExport(seals, exported)],
    };
  }
}

/** Each exported head must still be the chain's; the newest of the chain may not have been exported yet. */
function againstExport(seals: readonly AuditSeal[], exported: readonly ExportedHead[]): string[] {
  const byNumber = new Map(seals.map((seal) => [seal.number, seal.head]));
  return exported.flatMap(({ number, head }, index) => {
    if (number !== index + 1) return [`导出文件第${index + 1}行不是第${index + 1}号封存`];
    const kept = byNumber.get(number);
    if (kept === undefined) return [`第${number}号封存已导出，数据库中却没有了`];
    return kept === head ? [] : [`第${number}号封存与导出时不同`];
  });
}
