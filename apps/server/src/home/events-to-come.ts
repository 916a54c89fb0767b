import type { ActContext } from '../http/act-context.ts';
import { ownSignUps } from '../outreach/list-mine.ts';
import { presentSignUps } from '../outreach/present-sign-up.ts';
import type { ComingUp } from './coming-up.ts';

/** Events that one signed up for, until their day is over: one signs in there when it has begun. */
export async function eventsToCome(context: ActContext): Promise<ComingUp[]> {
  const rows = await ownSignUps(context, {
    state: { $in: ['signed-up', 'attended', 'waiting'] },
    event: { heldOn: { $gte: context.today }, state: 'published' },
  });
  return (await presentSignUps(context, rows)).map(({ event, state, waitingPosition }) => ({
    kind: 'event',
    id: event.id,
    title: event.title,
    day: event.day,
    startsAt: event.startsAt,
    state,
    words: wordSignUp(state, waitingPosition),
    awaited: false,
  }));
}

function wordSignUp(state: string, waitingPosition: number | null): string {
  if (state === 'attended') return '已签到';
  return waitingPosition === null ? '已报名，到场请签到' : `候补中，排在第${waitingPosition}位，有空位会通知您`;
}
