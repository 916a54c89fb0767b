import type { Received } from '@linfa/contract';
import { addDays, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { minutesOf } from '../slots/clock.ts';
import { EventSeating } from './event-seating.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { eventKeepers } from './outreach.policy.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/** How far ahead an event is planned. */
export const mostDays = 366;

/** An event of a unit, not yet public. Events of days gone by are entered the same way. @throws RuleError `bad-period`, `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function planEvent(
  context: ActContext,
  input: Received<'outreach', 'planEvent'>,
): Promise<PresentedStaffEvent> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.unit, eventKeepers);
  if (input.day > addDays(today, mostDays))
    throw new RuleError('bad-period', { reason: `活动最多提前${mostDays}天计划` });
  const event = em.create(OutreachEvent, {
    unit,
    place: await placeOn(em, unit, input.day),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    heldOn: input.day,
    startsAt: input.startsAt === undefined ? null : minutesOf(input.startsAt),
    title: input.title,
    kind: input.kind,
    theme: input.theme ?? null,
    state: 'planned',
    venue: input.venue ?? null,
    organiser: input.organiser ?? null,
    speaker: input.speaker ?? null,
    audience: input.audience ?? null,
    byVolunteers: input.byVolunteers,
    attendance: 0,
    reached: 0,
    materials: 0,
    questions: 0,
    volunteers: 0,
    cancelReasonCipher: null,
  });
  em.persist(event);
  if (input.seats !== undefined)
    em.persist(em.create(EventSeating, { event, capacity: input.seats, taken: 0, open: false }));
  await em.flush();
  recordAct(context, { act: 'outreach.planEvent', thing: `event:${event.id}`, to: event.state });
  return presentStaffEvent(context, event);
}
