import { dayOf, isDay, type Day } from '@linfa/domain';

/**
 * The day that somebody means who types fast: `11` (the last eleventh), `3-11`, `3.11`, `311`, `0311`, `3月11日`,
 * `2025-3-11`, `20250311`. Where the year or the month is left out it is the last such day up to today.
 */
export function readDay(typed: string, today: Day): Day | null {
  const parts = partsOf(typed.trim());
  if (parts === null) return null;
  const [year, month] = today.split('-').map(Number) as [number, number];
  if (parts.length === 3) return real(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0);
  if (parts.length === 2) {
    const [m = 0, d = 0] = parts;
    const now = real(year, m, d);
    return now !== null && now <= today ? now : real(year - 1, m, d);
  }
  const now = real(year, month, parts[0] ?? 0);
  if (now !== null && now <= today) return now;
  return month === 1 ? real(year - 1, 12, parts[0] ?? 0) : real(year, month - 1, parts[0] ?? 0);
}

function partsOf(typed: string): number[] | null {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (whole) return whole.slice(1).map(Number);
  const split = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(typed) ?? /^(\d{1,2})[日号]?$/.exec(typed);
  return split ? split.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) : null;
}

function real(year: number, month: number, date: number): Day | null {
  const day = dayOf(year, month, date);
  return isDay(day) ? day : null;
}
