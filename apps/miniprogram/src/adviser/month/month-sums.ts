import type { AnswerOf } from '@linfa/contract';
import { wordMinutes } from '../../words/word-minutes';

export type Month = AnswerOf<'consultations.monthOf'>;

/** What an inspection asks for first. */
export function sumsOf({ shifts, lines, minutes, signedMinutes }: Month): { word: string; number: string }[] {
  return [
    { word: '已值班', number: `${shifts.filter(({ state }) => state === 'held').length}次` },
    { word: '时长', number: wordMinutes(minutes) },
    { word: '其中已签字', number: wordMinutes(signedMinutes) },
    { word: '服务', number: `${lines.length}条` },
    { word: '服务对象', number: `${lines.reduce((sum, one) => sum + one.persons, 0)}人次` },
  ];
}

export interface DaySum {
  readonly key: string;
  readonly day: string;
  readonly community: string;
  readonly lines: number;
  readonly persons: number;
  readonly minutes: number;
}

/** The lines of each day in each community, the first day first, as the shifts stand above them. */
export function daysOf({ lines }: Month): DaySum[] {
  const days = new Map<string, DaySum>();
  for (const { day, community, persons, minutes } of lines) {
    const key = `${day} ${community.code}`;
    const sum = days.get(key) ?? { key, day, community: community.name, lines: 0, persons: 0, minutes: 0 };
    days.set(key, {
      ...sum,
      lines: sum.lines + 1,
      persons: sum.persons + persons,
      minutes: sum.minutes + minutes,
    });
  }
  return [...days.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}
