import { type Day, shiftModes, wordClock, wordNearDate, wordSpan } from '@linfa/domain';
import type { OpenSlot } from './nearest-free';

/** `明天 3月12日 周四 上午9:30` */
export function wordSlot({ day, startsAt }: Pick<OpenSlot, 'day' | 'startsAt'>, today: Day): string {
  return `${wordNearDate(day, today)} ${wordClock(startsAt)}`;
}

/** `明天 3月12日 周四 上午9:30至10:00` */
export function wordWholeSlot(slot: Pick<OpenSlot, 'day' | 'startsAt' | 'minutes'>, today: Day): string {
  return `${wordNearDate(slot.day, today)} ${wordSpan(slot.startsAt, slot.minutes)}`;
}

/** `陈律师（律师事务所） · 现场值班` */
export function wordAdviser({ adviser, mode }: Pick<OpenSlot, 'adviser' | 'mode'>): string {
  return `${adviser ?? '社区法律顾问'} · ${shiftModes[mode]}`;
}

/** What tells one time from all others: when, whose and how. */
export type Held = Pick<OpenSlot, 'day' | 'startsAt' | 'adviser' | 'mode'>;

/** Whether a time is the one that is held already. */
export function isHeld(slot: Held, held: Held | undefined): boolean {
  return (
    held !== undefined &&
    slot.day === held.day &&
    slot.startsAt === held.startsAt &&
    wordAdviser(slot) === wordAdviser(held)
  );
}
