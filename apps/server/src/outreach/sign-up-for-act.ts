import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { activeSignUpKey } from './active-sign-up-key.ts';
import { EventSeating } from './event-seating.entity.ts';
import { EventSignUp } from './event-sign-up.entity.ts';

/** The actor's own sign-up for an event, with the event's seats, both locked. @throws RuleError `not-found` */
export async function signUpForAct(context: ActContext, sealed: string): Promise<EventSignUp> {
  const { em, keyring } = context;
  const eventId = keyring.ids.open('event', sealed);
  await em.findOne(EventSeating, { event: eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const signUp = await em.findOne(
    EventSignUp,
    { activeKey: activeSignUpKey(context, eventId, actorOf(context).personId) },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!signUp) throw new RuleError('not-found');
  await em.populate([signUp], ['event.unit', 'person']);
  return signUp;
}
