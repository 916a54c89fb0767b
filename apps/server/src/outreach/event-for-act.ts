import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { EventSeating } from './event-seating.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';

export interface LockedEvent {
  readonly event: OutreachEvent;
  readonly seating: EventSeating | null;
}

/** The event, locked, for somebody who holds one of the roles over it. @throws RuleError `not-found` */
export async function eventForAct(context: ActContext, sealed: string, roles: readonly Role[]): Promise<LockedEvent> {
  const locked = await lockEvent(context, sealed);
  if (!reaches(actorOf(context), roles, locked.event.place)) throw new RuleError('not-found');
  return locked;
}

/** Seats before the event, as signing up locks them: two who meet wait for each other instead of dying. @throws RuleError `not-found` */
async function lockEvent({ em, keyring }: ActContext, sealed: string): Promise<LockedEvent> {
  const id = keyring.ids.open('event', sealed);
  const seating = await em.findOne(
    EventSeating,
    { event: id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const event = await em.findOne(OutreachEvent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!event) throw new RuleError('not-found');
  await em.populate([event], ['unit']);
  return { event, seating };
}
