import type { AnswerOf } from '@linfa/contract';
import { type Day, wordClock, wordNearDate } from '@linfa/domain';

export type PublicEvent = AnswerOf<'outreach.openEvent'>['event'];
export type OwnSignUp = NonNullable<AnswerOf<'outreach.openEvent'>['signUp']>;

/** `明天 11月27日 周五 上午9:30`; the hour only where it is known. */
export function wordEventTime({ day, startsAt }: Pick<PublicEvent, 'day' | 'startsAt'>, today: Day): string {
  return startsAt === null ? wordNearDate(day, today) : `${wordNearDate(day, today)} ${wordClock(startsAt)}`;
}

/** How an event stands to whoever has not signed up for it. */
export type EventStanding = 'cancelled' | 'over' | 'held' | 'free-entry' | 'open' | 'full' | 'begun';

export function standingOf(event: PublicEvent, today: Day): EventStanding {
  const { state, day, seats, signUpOpen } = event;
  if (state === 'cancelled') return 'cancelled';
  if (state === 'held') return 'held';
  if (day < today) return 'over';
  if (seats === null) return 'free-entry';
  if (!signUpOpen) return 'begun';
  return seats.free > 0 ? 'open' : 'full';
}

type Tone = 'quiet' | 'pine' | 'clay' | 'red';

/** A word or two of how it stands, for a list: one's own place first. */
export function tagOfEvent(
  event: PublicEvent,
  own: OwnSignUp['state'] | undefined,
  today: Day,
): { readonly word: string; readonly tone: Tone } {
  const standing = standingOf(event, today);
  if (standing === 'cancelled') return { word: '已取消', tone: 'red' };
  if (own === 'attended') return { word: '已签到', tone: 'pine' };
  if (standing === 'held' || standing === 'over') return { word: '已结束', tone: 'quiet' };
  if (own === 'signed-up') return { word: '已报名', tone: 'pine' };
  if (own === 'waiting') return { word: '候补中', tone: 'clay' };
  if (own === 'left') return { word: '已退出', tone: 'quiet' };
  return {
    'free-entry': { word: '不用报名', tone: 'pine' as const },
    begun: { word: '报名截止', tone: 'quiet' as const },
    full: { word: '已满，可候补', tone: 'clay' as const },
    open: { word: `余${event.seats?.free ?? 0}个名额`, tone: 'pine' as const },
  }[standing];
}
