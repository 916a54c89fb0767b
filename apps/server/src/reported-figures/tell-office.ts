import { queueNotice } from '../notices/queue-notice.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import type { ActContext } from '../http/act-context.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import type { FigureRequest } from './figure-request.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { figureAnswerers } from './reported-figures.policy.ts';

/** Queues a notice to each liaison of the office. @returns how many there are */
export async function tellOffice(
  context: ActContext,
  { id, office, card, dueOn }: FigureRequest,
  kind: 'figure-asked' | 'figure-reminder' | 'figure-returned' | 'figure-withdrawn',
): Promise<number> {
  const { em, today } = context;
  const held = await em.find(
    RoleHolding,
    {
      unit: office.id,
      role: { $in: [...figureAnswerers] },
      from: { $lte: today },
      $or: [{ to: null }, { to: { $gt: today } }],
    },
    { populate: ['person'] },
  );
  const item = await em.findOneOrFail(ReportedItem, { code: card.item });
  const people = new Map(held.map(({ person }) => [person.id, person]));
  for (const person of people.values())
    queueNotice(
      context,
      person,
      kind,
      { item: card.item, name: item.name, from: card.periodFrom, to: card.periodTo, due: dueOn },
      { unit: office, thing: `figureRequest:${id}` },
    );
  return people.size;
}

/** What asks the office for an answer that is not wanted from it any more does not go out. */
export function takeBackNotices(context: ActContext, { id }: FigureRequest): Promise<void> {
  return withdrawNotices(context, `figureRequest:${id}`, ['figure-asked', 'figure-reminder', 'figure-returned']);
}
