import { beijingDay, wordClock, wordNearDate } from '@linfa/domain';

/** `今天 3月11日 周三 上午9:05` */
export function wordMoment(at: Date): string {
  const day = beijingDay(at);
  const clock = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${wordNearDate(day, beijingDay(new Date()))} ${wordClock(clock)}`;
}
