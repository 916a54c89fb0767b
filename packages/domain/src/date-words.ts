import { beijingDay, daysBetween, type Day } from './day.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const near: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

/** `11月26日 周四`; the year stands before it when it is not this year's. */
export function wordDate(day: Day, today: Day): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const before = day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`;
  return `${before}${month}月${date}日 ${wordWeekday(day)}`;
}

/** `明天 11月27日 周五`: what is near is named first. */
export function wordNearDate(day: Day, today: Day): string {
  const name = near[daysBetween(today, day)];
  return name === undefined ? wordDate(day, today) : `${name} ${wordDate(day, today)}`;
}

/** `3月`, `2025年12月`: the year where it is not this year's. */
export function wordMonth(day: Day, today: Day): string {
  const before = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`;
  return `${before}${Number(day.slice(5, 7))}月`;
}

export function wordWeekday(day: Day): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `09:30` → `上午9:30` */
export function wordClock(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`;
}

/** `09:30` and 30 minutes → `上午9:30至10:00` */
export function wordSpan(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const end = (hour * 60 + minute + minutes) % 1440;
  const until = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  const [from, to] = [wordClock(clock), wordClock(until)];
  return `${from}至${from.slice(0, 2) === to.slice(0, 2) ? to.slice(2) : to}`;
}

const beijingMs = 8 * 60 * 60_000;

/** An instant as the clock on the wall said it: `11月26日 周四 上午9:30`. */
export function wordInstant(instant: string, today: Day): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + beijingMs).toISOString().slice(11, 16);
  return `${wordDate(beijingDay(at), today)} ${wordClock(clock)}`;
}
