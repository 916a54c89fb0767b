import type { Answer } from '@linfa/contract';
import { actsOpen, isEventToCome, signUpTable, type SignUpState } from '@linfa/domain';
import { query } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import type { EventSignUp } from './event-sign-up.entity.ts';
import { presentEvents, type PresentedEvent } from './present-event.ts';

export type PresentedSignUp = Answer<'outreach', 'signUp'>;

export async function presentSignUp(context: ActContext, signUp: EventSignUp): Promise<PresentedSignUp> {
  return (await presentSignUps(context, [signUp]))[0] as PresentedSignUp;
}

/** A resident's own sign-ups, with the event of each loaded. */
export async function presentSignUps(context: ActContext, signUps: readonly EventSignUp[]): Promise<PresentedSignUp[]> {
  const events = await presentEvents(
    context,
    signUps.map((one) => one.event),
  );
  const positions = await waitingPositions(context, signUps);
  return signUps.map((signUp, index) => ({
    event: events[index] as PresentedEvent,
    state: signUp.state as SignUpState,
    waitingPosition: positions.get(signUp.id) ?? null,
    may: mayDo(context, signUp),
  }));
}

function mayDo({ now, today }: ActContext, { event, state }: EventSignUp): PresentedSignUp['may'] {
  const open = actsOpen(signUpTable, state as SignUpState, ['resident']);
  const leave = open.includes('leave') && isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, now);
  const attend = open.includes('attend') && event.heldOn <= today && event.state === 'published';
  return [...(leave ? (['leave'] as const) : []), ...(attend ? (['check-in'] as const) : [])];
}

/** Where each waiting sign-up stands in its event's line, 1 for the next. */
async function waitingPositions({ em }: ActContext, signUps: readonly EventSignUp[]): Promise<Map<number, number>> {
  const waiting = signUps.filter((one) => one.state === 'waiting').map((one) => one.id);
  if (waiting.length === 0) return new Map();
  const rows = await query(em, {
    text:
      `select s.id as id, count(*) as position from event_sign_up s join event_sign_up a on a.event_id = s.event_id and a.state = 'waiting' and a.id <= s.id` +
      ` where s.id in (${waiting.map(() => '?').join(', ')}) group by s.id`,
    values: waiting,
  });
  return new Map(rows.map((row) => [Number(row['id']), Number(row['position'])]));
}
