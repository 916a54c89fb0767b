import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { isEventToCome, RuleError, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { activeSignUpKey } from './active-sign-up-key.ts';
import { EventSeating } from './event-seating.entity.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { presentSignUp, type PresentedSignUp } from './present-sign-up.ts';
import { isPublic } from './public-event-states.ts';
import { takeSeat } from './seats.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

/** A resident takes a seat, or waits for one. @throws RuleError `event-full`, `event-not-open`, `already-signed-up`, `not-found` */
export async function signUpForEvent(
  context: ActContext,
  input: Received<'outreach', 'signUp'>,
): Promise<PresentedSignUp> {
  const { em, keyring, now } = context;
  const { personId } = actorOf(context);
  const eventId = keyring.ids.open('event', input.event);
  const taken = await takeSeat(em, eventId);
  // Locked either way, so that a seat freed at this moment is either taken here or given to this waiter.
  const seating = await em.findOne(
    EventSeating,
    { event: eventId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const event = await openEvent(context, eventId, seating, now);
  const held = taken || (await takeSeat(em, eventId));
  if (!held && !input.wait) throw new RuleError('event-full');
  const state: SignUpState = held ? 'signed-up' : 'waiting';
  const person = em.getReference(Person, personId);
  const signUp = em.create(EventSignUp, {
    event,
    person,
    state,
    activeKey: activeSignUpKey(context, eventId, personId),
    createdAt: now,
  });
  em.persist(signUp);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('already-signed-up') : error;
  }
  tellSignUp(context, signUp, event, held ? 'event-joined' : 'event-waiting');
  await remindSignUp(context, signUp, event);
  recordAct(context, { act: 'outreach.signUp', thing: `eventSignUp:${signUp.id}`, to: state });
  return presentSignUp(context, signUp);
}

/** What is not published is not there for residents. */
async function openEvent(
  { em }: ActContext,
  eventId: number,
  seating: EventSeating | null,
  now: Date,
): Promise<OutreachEvent> {
  const event = await em.findOne(OutreachEvent, { id: eventId }, { populate: ['unit'] });
  if (!event || !isPublic(event.state)) throw new RuleError('not-found');
  if (event.state === 'cancelled') throw new RuleError('event-not-open', { reason: '已取消' });
  if (!isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, now))
    throw new RuleError('event-not-open', { reason: '已经开始' });
  if (!seating) throw new RuleError('event-not-open', { reason: '不需报名，可直接参加' });
  if (!seating.open) throw new RuleError('event-not-open', { reason: '已经结束' });
  return event;
}
