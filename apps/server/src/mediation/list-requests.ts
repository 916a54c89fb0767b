import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { mediationReaders } from './mediation.policy.ts';
import { presentRequests } from './present-request.ts';

/** The requests of a subtree, newest first. */
export async function listRequests(
  context: ActContext,
  input: Received<'mediation', 'listRequests'>,
): Promise<Answer<'mediation', 'listRequests'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, mediationReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('mediationRequest', input.after);
  const rows = await em.find(
    MediationRequest,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      ...(input.state !== undefined && { state: input.state }),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentRequests(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('mediationRequest', last.id) : null,
  };
}
