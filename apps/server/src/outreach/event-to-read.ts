import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { eventReaders } from './outreach.policy.ts';

/** The event with its unit, for staff who see it; not locked. @throws RuleError `not-found` */
export async function eventToRead({ em, keyring }: ActContext, actor: Actor, sealed: string): Promise<OutreachEvent> {
  const event = await em.findOne(OutreachEvent, { id: keyring.ids.open('event', sealed) }, { populate: ['unit'] });
  if (!event || !reaches(actor, eventReaders, event.place)) throw new RuleError('not-found');
  return event;
}
