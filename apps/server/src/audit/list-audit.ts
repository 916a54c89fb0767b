import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** The newest entries first; `after` goes on from the last one seen. */
export async function listAudit(
  { em, keyring }: ActContext,
  input: Received<'audit', 'list'>,
): Promise<Answer<'audit', 'list'>> {
  const before = input.after === undefined ? undefined : keyring.ids.open('audit', input.after);
  const rows = await em.find(
    AuditEntry,
    {
      ...(before !== undefined && { id: { $lt: before } }),
      ...(input.act !== undefined && { act: input.act }),
      ...(input.thing !== undefined && { thing: input.thing }),
      ...(input.actor !== undefined && { actor: input.actor }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => ({
      at: row.at.toISOString(),
      actor: row.actor,
      act: row.act,
      thing: row.thing,
      from: row.fromState ?? null,
      to: row.toState ?? null,
      reason: row.reason ?? null,
    })),
    next: rows.length > input.limit && last ? keyring.ids.seal('audit', last.id) : null,
  };
}
