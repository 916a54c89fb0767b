import type { Received } from '@linfa/contract';
import { applyOutreachEventAct, assertEventCounts, RuleError, type OutreachEventState } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { minutesOf } from '../slots/clock.ts';
import { eventForAct } from './event-for-act.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { eventReporters } from './outreach.policy.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/**
 * Corrects an event that was held and keeps what stood there; its counts must still fit each other.
 * @throws RuleError `wrong-state`, `changed-meanwhile`, `nothing-changed`, `day-in-future`, `bad-quantity`, `unit-not-valid`, `not-found`
 */
export async function amendEvent(
  context: ActContext,
  input: Received<'outreach', 'amendEvent'>,
): Promise<PresentedStaffEvent> {
  const { em, today } = context;
  const { event } = await eventForAct(context, input.event, eventReporters);
  applyOutreachEventAct(event.state as OutreachEventState, 'amend');
  const { day, startsAt, ...plain } = input.change;
  if (day !== undefined && day > today) throw new RuleError('day-in-future', { day });
  keepAmendment(context, event, {
    act: 'outreach.amendEvent',
    kind: 'event',
    reason: input.reason,
    version: input.version,
    to: {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(startsAt !== undefined && { startsAt: startsAt === null ? null : minutesOf(startsAt) }),
      ...(day !== undefined && { heldOn: day }),
    },
  });
  if (day !== undefined) event.place = await placeOn(em, event.unit, day);
  assertEventCounts(event, await em.count(EventSignUp, { event: event.id, state: 'attended' }));
  await em.flush();
  return presentStaffEvent(context, event);
}
