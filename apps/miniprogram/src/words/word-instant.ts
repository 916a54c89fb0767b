import { beijingDay, type Day } from '@linfa/domain';
import { wordClock, wordDate } from './word-day';

const beijing = 8 * 60 * 60_000;

/** An instant as the clock on the wall said it: `11月26日 周四 上午9:30`. */
export function wordInstant(instant: string, today: Day): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + beijing).toISOString().slice(11, 16);
  return `${wordDate(beijingDay(at), today)} ${wordClock(clock)}`;
}
