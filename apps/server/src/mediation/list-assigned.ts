import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { assignedCaseIds } from './case-access.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { presentCaseRows } from './present-case-row.ts';

/** The cases that a mediator is on by name, or to which their unit was called, wherever they lie; newest first. */
export async function listAssigned(
  context: ActContext,
  input: Received<'mediation', 'listAssigned'>,
): Promise<Answer<'mediation', 'listAssigned'>> {
  const { em, keyring } = context;
  const before = input.after === undefined ? undefined : keyring.ids.open('mediationCase', input.after);
  const ids = (await assignedCaseIds(context)).filter((id) => before === undefined || id < before);
  const rows = await em.find(MediationCase, { id: { $in: ids } }, { orderBy: { id: 'desc' }, limit: input.limit + 1 });
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentCaseRows(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('mediationCase', last.id) : null,
  };
}
