import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { presentEvents } from './present-event.ts';
import { presentSignUp } from './present-sign-up.ts';
import { publicEventStates } from './public-event-states.ts';

/** One event as anybody may see it, and how whoever is signed in stands to it. @throws RuleError `not-found` for what is not public */
export async function openEvent(
  context: ActContext,
  input: Received<'outreach', 'openEvent'>,
): Promise<Answer<'outreach', 'openEvent'>> {
  const { em, keyring, actor } = context;
  const row = await em.findOne(
    OutreachEvent,
    { id: keyring.ids.open('event', input.event), state: { $in: [...publicEventStates] } },
    { populate: ['unit'] },
  );
  const [event] = row ? await presentEvents(context, [row]) : [];
  if (!row || !event) throw new RuleError('not-found');
  const own = actor
    ? await em.findOne(
        EventSignUp,
        { event: row.id, person: actor.personId },
        { populate: ['event.unit'], orderBy: { id: 'desc' } },
      )
    : null;
  if (!own) return { event, signUp: null };
  const { state, waitingPosition, may } = await presentSignUp(context, own);
  return { event, signUp: { state, waitingPosition, may } };
}
