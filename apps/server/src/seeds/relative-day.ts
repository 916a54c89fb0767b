import { addDays, assertDay, daysBetween, type Day } from '@linfa/domain';

/**
 * A seed's day: `2024-11-30`; `today`, `today-3`, `today+5`; `monday+13` (from this week's Monday); `Y:03-01` and
 * `Y-1:03-01` (this year, last year).
 * @throws RuleError `bad-day`
 */
export function relativeDay(text: string, today: Day): Day {
  const ofYear = /^Y(-\d)?:(\d\d-\d\d)$/.exec(text);
  if (ofYear) return assertDay(`${relativeYear(`Y${ofYear[1] ?? ''}`, today)}-${ofYear[2] ?? ''}`);
  const near = /^(today|monday)([+-]\d+)?$/.exec(text);
  if (!near) return assertDay(text);
  return addDays(near[1] === 'today' ? today : mondayOf(today), Number(near[2] ?? 0));
}

/** `Y-1` → last year's number; a plain number stays. */
export function relativeYear(text: string | number, today: Day): number {
  const match = /^Y(-\d)?$/.exec(String(text));
  return match ? Number(today.slice(0, 4)) + Number(match[1] ?? 0) : Number(text);
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  // 2001-01-01 was a Monday.
  const past = daysBetween('2001-01-01', day) % 7;
  return addDays(day, -((past + 7) % 7));
}
