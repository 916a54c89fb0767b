import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { isEventToCome, RuleError, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import type { Person } from '../people/person.entity.ts';
import { activeSignUpKey } from './active-sign-up-key.ts';
import { EventSeating } from './event-seating.entity.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { isPublic } from './public-event-states.ts';
import { takeSeat } from './seats.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

interface Asked {
  readonly event: string;
  /** Whether to wait where no seat is free. */
  readonly wait: boolean;
  readonly act: 'outreach.signUp' | 'outreach.signUpForResident';
  /** Asked for once the event's seats are locked. */
  readonly whom: () => Promise<Person>;
}

/** Takes a seat of a published event for somebody, or a place in its line. @throws RuleError `event-full`, `event-not-open`, `already-signed-up`, `not-found` */
export async function takeSeatFor(
  context: ActContext,
  { event: sealed, wait, act, whom }: Asked,
): Promise<EventSignUp> {
  const { em, keyring, now } = context;
  const eventId = keyring.ids.open('event', sealed);
  const taken = await takeSeat(em, eventId);
  // Locked either way, so that a seat freed at this moment is either taken here or given to this waiter.
  const seating = await em.findOne(
    EventSeating,
    { event: eventId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const event = await openEvent(context, eventId, seating, now);
  const held = taken || (await takeSeat(em, eventId));
  if (!held && !wait) throw new RuleError('event-full');
  const person = await whom();
  const state: SignUpState = held ? 'signed-up' : 'waiting';
  const signUp = em.create(EventSignUp, {
    event,
    person,
    state,
    activeKey: activeSignUpKey(context, eventId, person.id),
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
  recordAct(context, { act, thing: `eventSignUp:${signUp.id}`, to: state });
  return signUp;
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
