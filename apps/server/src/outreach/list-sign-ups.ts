import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { eventToRead } from './event-to-read.ts';
import { presentStaffSignUps } from './present-staff-sign-up.ts';

/** Who signed up for an event, the first one first, names and numbers masked. @throws RuleError `not-found` */
export async function listSignUps(
  context: ActContext,
  input: Received<'outreach', 'listSignUps'>,
): Promise<Answer<'outreach', 'listSignUps'>> {
  const { em, keyring } = context;
  const event = await eventToRead(context, actorOf(context), input.event);
  const after = input.after === undefined ? 0 : keyring.ids.open('eventSignUp', input.after);
  const rows = await em.find(
    EventSignUp,
    { event: event.id, id: { $gt: after } },
    { populate: ['event', 'person'], orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentStaffSignUps(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('eventSignUp', last.id) : null,
  };
}
