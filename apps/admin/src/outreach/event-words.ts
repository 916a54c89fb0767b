import type { AnswerOf } from '@linfa/contract';
import { wordClock, wordDate, type Day } from '@linfa/domain';

export type EventRow = AnswerOf<'outreach.list'>['items'][number];

/** `3月12日 周四 上午9:30` */
export function wordEventTime({ day, startsAt }: Pick<EventRow, 'day' | 'startsAt'>, today: Day): string {
  return startsAt === null ? wordDate(day, today) : `${wordDate(day, today)} ${wordClock(startsAt)}`;
}

/** `还有3个名额（共20个）` */
export function wordSeats({ seats, waiting }: Pick<EventRow, 'seats' | 'waiting'>): string {
  if (seats === null) return '不需报名';
  const line = waiting > 0 ? `，候补${waiting}人` : '';
  return `${seats.free > 0 ? `还有${seats.free}个名额` : '名额已满'}（共${seats.capacity}个）${line}`;
}
