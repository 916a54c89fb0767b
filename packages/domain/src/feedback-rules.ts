import { addDays, type Day } from './day.ts';
import { weekdayOf, type CalendarDay } from './roster-days.ts';
import type { Role } from './states/roles.ts';

export const complaintKinds = { complaint: '投诉', suggestion: '建议' } as const;
export type ComplaintKind = keyof typeof complaintKinds;

/** Whose conduct a complaint is about, where it is about somebody's. */
export const complaintSubjects = {
  adviser: '法律顾问',
  mediator: '人民调解员',
  'community-clerk': '社区工作人员',
  'street-officer': '街道工作人员',
} as const;
export type ComplaintSubjectRole = keyof typeof complaintSubjects;

/** What a resident was given, and may complain about or rate. */
export const serviceThings = {
  booking: '预约',
  consultation: '法律咨询',
  case: '人民调解',
  event: '普法活动',
} as const;
export type ServiceThing = keyof typeof serviceThings;

/** How content somebody was; the words of the follow-up record of people's mediation. */
export const ratingGrades = { content: '满意', fair: '基本满意', discontent: '不满意' } as const;
export type RatingGrade = keyof typeof ratingGrades;

export type ComplaintLevel = 'unit' | 'street' | 'district';

/** Who handles a complaint, by how high it has to go. */
const handlers: Readonly<Record<ComplaintLevel, readonly Role[]>> = {
  unit: ['community-clerk', 'street-officer', 'justice-head', 'district-officer'],
  street: ['street-officer', 'justice-head', 'district-officer'],
  district: ['district-officer'],
};

/**
 * How high a complaint goes: never to those it is about, nor to their equals next door. A complaint about an adviser, a
 * mediator or a clerk is the street's, one about the street is the district's. Source: the rule of petition work that what
 * somebody reports is neither passed on nor disclosed to whom it accuses (信访工作条例).
 */
export function complaintLevel(about: ComplaintSubjectRole | null): ComplaintLevel {
  if (about === null) return 'unit';
  return about === 'street-officer' ? 'district' : 'street';
}

export function complaintHandlers(level: ComplaintLevel): readonly Role[] {
  return handlers[level];
}

/** The levels that somebody with these roles handles. */
export function levelsHandled(held: readonly Role[]): ComplaintLevel[] {
  return (Object.keys(handlers) as ComplaintLevel[]).filter((level) =>
    handlers[level].some((role) => held.includes(role)),
  );
}

/** Working days to answer in where no norm says otherwise: a shipped default, changed by a norm of the place. */
export const usualAnswerDays: Readonly<Record<ComplaintKind, number>> = { complaint: 7, suggestion: 15 };

/**
 * The last day to answer: so many working days after `day`, which is not counted itself.
 * @param calendar days that differ from their weekday. Where a year's notice is not known its weekdays are taken: a
 * complaint is never refused for want of a calendar.
 */
export function workingDaysAfter(day: Day, count: number, calendar: ReadonlyMap<Day, CalendarDay>): Day {
  let left = count;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    const known = calendar.get(at)?.kind;
    if (known === 'work' || (known === undefined && weekdayOf(at) <= 5)) left -= 1;
  }
  return at;
}

/** Counts below this are not printed: one could tell who they are (the norm `publication.least-cell`). */
export const leastPrinted = 5;

/**
 * A line of counts with its total printed: small ones are taken out, and of the others the smallest that it needs so that
 * the total gives none of them away. A zero is printed.
 * @returns the counts in order, null where one is not printed; all null, the zeros too, while the total itself is small
 */
export function withoutSmall(counts: readonly number[]): (number | null)[] {
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return [...counts];
  if (total < leastPrinted) return counts.map(() => null);
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < leastPrinted ? [at] : [])));
  if (hidden.size > 0) {
    const others = counts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => count > 0 && !hidden.has(at))
      .sort((a, b) => a.count - b.count);
    const sum = (): number => [...hidden].reduce((all, at) => all + (counts[at] ?? 0), 0);
    for (const { at } of others) {
      if (hidden.size > 1 && sum() >= leastPrinted) break;
      hidden.add(at);
    }
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}
