import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { presentSignUps } from './present-sign-up.ts';

/** The events that the resident signed up for; the newest hundred. */
export async function listMySignUps(context: ActContext): Promise<Answer<'outreach', 'listMine'>> {
  const rows = await context.em.find(
    EventSignUp,
    { person: actorOf(context).personId },
    { populate: ['event.unit'], orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: await presentSignUps(context, rows) };
}
