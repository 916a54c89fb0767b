import type { Answer } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { query } from '../database/sql.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { presentSignUps } from './present-sign-up.ts';

const most = 100;

/** The events that the resident signed up for, each once, as their newest sign-up for it stands; the newest hundred. */
export async function listMySignUps(context: ActContext): Promise<Answer<'outreach', 'listMine'>> {
  const newest = await query(context.em, {
    text: `select max(id) as id from event_sign_up where person_id = ? group by event_id order by id desc limit ${most}`,
    values: [actorOf(context).personId],
  });
  const rows = await ownSignUps(context, { id: { $in: newest.map((row) => Number(row['id'])) } });
  return { items: await presentSignUps(context, rows) };
}

/** The newest hundred of them that are so. */
export function ownSignUps(context: ActContext, so: FilterQuery<EventSignUp>): Promise<EventSignUp[]> {
  return context.em.find(
    EventSignUp,
    { $and: [{ person: actorOf(context).personId }, so] },
    { populate: ['event.unit'], orderBy: { id: 'desc' }, limit: most },
  );
}
