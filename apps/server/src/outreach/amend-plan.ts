import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { addDays, applyOutreachEventAct, isEventToCome, RuleError, type OutreachEventState } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { minutesOf } from '../slots/clock.ts';
import { eventForAct, type LockedEvent } from './event-for-act.ts';
import { EventSeating } from './event-seating.entity.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { eventKeepers } from './outreach.policy.ts';
import { mostDays } from './plan-event.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

type Change = Received<'outreach', 'amendPlan'>['change'];
/** What somebody who comes has to know. */
const toldOf = ['heldOn', 'startsAt', 'venue', 'title'] as const;

/**
 * Changes an event that is still to be held and keeps what was planned. Whoever signed up is told of another time or
 * place; more seats go to those who wait, in turn.
 * @throws RuleError `wrong-state`, `changed-meanwhile`, `nothing-changed`, `bad-period`, `event-not-open`, `seats-taken`, `unit-not-valid`, `not-found`
 */
export async function amendPlan(
  context: ActContext,
  input: Received<'outreach', 'amendPlan'>,
): Promise<PresentedStaffEvent> {
  const { em } = context;
  const locked = await eventForAct(context, input.event, eventKeepers);
  const { event } = locked;
  applyOutreachEventAct(event.state as OutreachEventState, 'replan');
  const before = toldOf.map((field) => event[field] ?? null);
  const seats = changeSeats(context, locked, input.seats);
  const to = columnsOf(input.change);
  keepAmendment(context, event, {
    act: 'outreach.amendPlan',
    kind: 'event',
    reason: input.reason,
    version: input.version,
    to,
    ...(seats && { beside: seats }),
  });
  if (to.heldOn !== undefined) event.place = await placeOn(em, event.unit, to.heldOn);
  assertStillToCome(context, event);
  await em.flush();
  if (event.version === input.version) await countUp(context, event);
  if (toldOf.some((field, at) => (event[field] ?? null) !== before[at])) await tellThoseComing(context, event);
  if (seats) while (await promoteWaiting(context, event)) await em.flush();
  await em.flush();
  return presentStaffEvent(context, event);
}

function columnsOf({ day, startsAt, ...plain }: Change): Partial<OutreachEvent> {
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(startsAt !== undefined && { startsAt: startsAt === null ? null : minutesOf(startsAt) }),
    ...(day !== undefined && { heldOn: day }),
  };
}

/** @returns how many there were, when there are others now. @throws RuleError `seats-taken` */
function changeSeats(
  { em }: ActContext,
  { event, seating }: LockedEvent,
  seats: number | undefined,
): { readonly seats: number | null } | null {
  if (seats === undefined || seats === seating?.capacity) return null;
  if (seating && seats < seating.taken) throw new RuleError('seats-taken', { taken: seating.taken });
  const before = seating?.capacity ?? null;
  if (seating) seating.capacity = seats;
  else em.persist(em.create(EventSeating, { event, capacity: seats, taken: 0, open: event.state === 'published' }));
  return { seats: before };
}

/** Seats are a row of their own: an event of which nothing else changed is another version all the same. */
async function countUp({ em }: ActContext, event: OutreachEvent): Promise<void> {
  await em.nativeUpdate(OutreachEvent, { id: event.id }, { version: event.version + 1 });
  await em.refresh(event, { populate: ['unit'] });
}

/** A plan of a day gone by is closed or called off; nobody may be asked to come there. @throws RuleError `bad-period`, `event-not-open` */
function assertStillToCome({ today, now }: ActContext, { heldOn, startsAt, state }: OutreachEvent): void {
  if (heldOn > addDays(today, mostDays)) throw new RuleError('bad-period', { reason: `活动最多提前${mostDays}天计划` });
  if (state === 'published' && !isEventToCome({ day: heldOn, startsAt: startsAt ?? null }, now))
    throw new RuleError('event-not-open', { reason: '已经开始' });
}

async function tellThoseComing(context: ActContext, event: OutreachEvent): Promise<void> {
  const signUps = await context.em.find(
    EventSignUp,
    { event: event.id, state: { $in: ['waiting', 'signed-up'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await context.em.populate(signUps, ['person']);
  for (const signUp of signUps) {
    tellSignUp(context, signUp, event, 'event-changed');
    await remindSignUp(context, signUp, event);
  }
}
