import type { Answer, Received } from '@linfa/contract';
import { awaitingStates, period } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { presentSheets } from './present-sheet.ts';
import { askedReaders, sheetReaders } from './reported-figures.policy.ts';

/**
 * What was asked for periods within a stretch, newest first. Those who ask see every sheet of the unit's subtree; an
 * office sees the sheets asked of it and no others.
 * @throws RuleError `not-allowed`, `unknown-unit`, `bad-period`
 */
export async function listAsked(
  context: ActContext,
  input: Received<'reportedFigures', 'listAsked'>,
): Promise<Answer<'reportedFigures', 'listAsked'>> {
  const { em, keyring } = context;
  const { from, to } = period(input.from, input.to);
  const unit = await unitInReach(context, input.unit, sheetReaders);
  const below = { $gte: unit.place, $lt: `${unit.place}~` };
  const card = { periodFrom: { $gte: from }, periodTo: { $lte: to } };
  const before = input.after === undefined ? undefined : keyring.ids.open('figure-request', input.after);
  const rows = await em.find(
    FigureRequest,
    {
      ...(reaches(actorOf(context), askedReaders, unit.place)
        ? { card: { ...card, place: below } }
        : { card, officePlace: below }),
      ...(input.unanswered && { state: { $in: [...awaitingStates] } }),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentSheets(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('figure-request', last.id) : null,
  };
}
