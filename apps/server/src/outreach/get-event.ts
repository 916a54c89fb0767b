import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { eventToRead } from './event-to-read.ts';
import { presentStaffEvent } from './present-event.ts';

/** One event as the list of its staff shows it, and where residents find it. @throws RuleError `not-found` */
export async function getEvent(
  context: ActContext,
  input: Received<'outreach', 'getEvent'>,
): Promise<Answer<'outreach', 'getEvent'>> {
  const event = await presentStaffEvent(context, await eventToRead(context, actorOf(context), input.event));
  return { ...event, residentsUrl: context.residentsUrl };
}
