import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentCorrection, presentOwnCorrection } from './corrections.ts';
import { CorrectionRequest } from './correction-request.entity.ts';
import { correctionKeepers } from './my-data.policy.ts';

/** The newest hundred of one's own. */
export async function listCorrections(context: ActContext): Promise<Answer<'myData', 'listCorrections'>> {
  const rows = await context.em.find(
    CorrectionRequest,
    { person: actorOf(context).personId },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: rows.map((row) => presentOwnCorrection(context, row)) };
}

/** What a unit and those below were asked to correct, the newest first. */
export async function listUnitCorrections(
  context: ActContext,
  input: Received<'myData', 'listUnitCorrections'>,
): Promise<Answer<'myData', 'listUnitCorrections'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, correctionKeepers);
  const before = input.after === undefined ? undefined : keyring.ids.open('correction', input.after);
  const rows = await em.find(
    CorrectionRequest,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      ...(input.state !== undefined && { state: input.state }),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentCorrection(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('correction', last.id) : null,
  };
}
