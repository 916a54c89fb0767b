import type { Received } from '@linfa/contract';
import { applyOutreachEventAct, assertEventCounts, RuleError, type OutreachEventState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { eventForAct } from './event-for-act.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { eventReporters } from './outreach.policy.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/** The event was held and came to this; from now on it counts. @throws RuleError `not-yet`, `bad-quantity`, `wrong-state`, `not-found` */
export async function closeEvent(
  context: ActContext,
  input: Received<'outreach', 'closeEvent'>,
): Promise<PresentedStaffEvent> {
  const { em } = context;
  const { event, seating } = await eventForAct(context, input.event, eventReporters);
  const before = event.state as OutreachEventState;
  event.state = applyOutreachEventAct(before, 'hold');
  if (event.heldOn > context.today) throw new RuleError('not-yet', { when: '活动的日子', act: '登记举办' });
  const checkedIn = seating ? await em.count(EventSignUp, { event: event.id, state: 'attended' }) : 0;
  const { reached, materials, questions, volunteers } = input;
  const counts = {
    attendance: input.attendance ?? Math.max(event.attendance, checkedIn),
    reached,
    materials,
    questions,
    volunteers,
  };
  assertEventCounts(counts, checkedIn);
  em.assign(event, counts);
  if (seating) seating.open = false;
  recordAct(context, { act: 'outreach.closeEvent', thing: `event:${event.id}`, from: before, to: event.state });
  await em.flush();
  return presentStaffEvent(context, event);
}
