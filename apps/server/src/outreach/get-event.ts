import type { Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { eventToRead } from './event-to-read.ts';
import { presentStaffEvent, type PresentedStaffEvent } from './present-event.ts';

/** One event as the list of its staff shows it. @throws RuleError `not-found` */
export async function getEvent(
  context: ActContext,
  input: Received<'outreach', 'getEvent'>,
): Promise<PresentedStaffEvent> {
  return presentStaffEvent(context, await eventToRead(context, actorOf(context), input.event));
}
