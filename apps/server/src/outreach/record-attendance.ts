import type { Received } from '@linfa/contract';
import { applyOutreachEventAct, RuleError, type OutreachEventState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { eventForAct } from './event-for-act.ts';
import { eventReporters } from './outreach.policy.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/** How many came, counted at the door; it enters the figures when the event is closed. @throws RuleError `not-yet`, `wrong-state`, `not-found` */
export async function recordAttendance(
  context: ActContext,
  input: Received<'outreach', 'recordAttendance'>,
): Promise<PresentedStaffEvent> {
  const { event } = await eventForAct(context, input.event, eventReporters);
  applyOutreachEventAct(event.state as OutreachEventState, 'hold');
  if (event.heldOn > context.today) throw new RuleError('not-yet', { when: '活动的日子', act: '登记人次' });
  recordAct(context, {
    act: 'outreach.recordAttendance',
    thing: `event:${event.id}`,
    from: `${event.attendance}人次`,
    to: `${input.attendance}人次`,
  });
  event.attendance = input.attendance;
  await context.em.flush();
  return presentStaffEvent(context, event);
}
