import type { Received } from '@linfa/contract';
import { applyOutreachEventAct, isEventToCome, RuleError, type OutreachEventState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { eventForAct } from './event-for-act.ts';
import { eventKeepers } from './outreach.policy.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/** Shows an event to everybody, and opens its seats. @throws RuleError `wrong-state`, `event-not-open` once it has begun, `not-found` */
export async function publishEvent(
  context: ActContext,
  input: Received<'outreach', 'publishEvent'>,
): Promise<PresentedStaffEvent> {
  const { event, seating } = await eventForAct(context, input.event, eventKeepers);
  const before = event.state as OutreachEventState;
  event.state = applyOutreachEventAct(before, 'publish');
  if (!isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, context.now))
    throw new RuleError('event-not-open', { reason: '已经开始' });
  if (seating) seating.open = true;
  recordAct(context, { act: 'outreach.publishEvent', thing: `event:${event.id}`, from: before, to: event.state });
  await context.em.flush();
  return presentStaffEvent(context, event);
}
