import type { Answer } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { presentSignUps } from './present-sign-up.ts';

/** The events that the resident signed up for; the newest hundred. */
export async function listMySignUps(context: ActContext): Promise<Answer<'outreach', 'listMine'>> {
  return { items: await presentSignUps(context, await ownSignUps(context)) };
}

/** The newest hundred of them that are so. */
export function ownSignUps(context: ActContext, so: FilterQuery<EventSignUp> = {}): Promise<EventSignUp[]> {
  return context.em.find(
    EventSignUp,
    { $and: [{ person: actorOf(context).personId }, so] },
    { populate: ['event.unit'], orderBy: { id: 'desc' }, limit: 100 },
  );
}
