import { slotStart } from './booking-rules.ts';
import type { Day } from './day.ts';
import { RuleError } from './rule-error.ts';

/** Copies handed out to one person on average above which somebody mistyped. */
const mostCopiesEach = 50;

/** What an event came to. Heads are 人次, except `reached`, the organiser's estimate in 人. */
export interface EventCounts {
  readonly attendance: number;
  readonly reached: number;
  readonly materials: number;
  readonly questions: number;
  readonly volunteers: number;
}

/**
 * Holds an event's counts to each other: whoever asked or signed in also attended, and nobody carries away boxes.
 * @param checkedIn how many signed in with the event's code
 * @throws RuleError `bad-quantity`
 */
export function assertEventCounts(
  { attendance, reached, materials, questions, volunteers }: EventCounts,
  checkedIn: number,
): void {
  const refuse = (field: string, value: number, reason: string): never => {
    throw new RuleError('bad-quantity', { field, value, reason });
  };
  if (attendance < checkedIn) refuse('参加人次', attendance, `已有${checkedIn}人签到`);
  if (questions > attendance) refuse('现场解答', questions, `多于参加人次${attendance}`);
  const people = Math.max(attendance, reached) + volunteers;
  if (materials > people * mostCopiesEach) refuse('发放资料', materials, `平均每人超过${mostCopiesEach}份`);
}

/** What the rules need to know of an event's time; without an hour it lasts the day. */
export interface EventTime {
  readonly day: Day;
  readonly startsAt: number | null;
}

/** Whether an event is still to begin. */
export function isEventToCome({ day, startsAt }: EventTime, now: Date): boolean {
  return slotStart({ day, startsAt: startsAt ?? 24 * 60 }) > now;
}
