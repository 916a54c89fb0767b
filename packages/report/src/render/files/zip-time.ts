import type { Day } from '@linfa/domain';

/**
 * The time written on every entry of an archive, so that the same document gives the same bytes.
 * The archive format stores local clock readings from 1980 to 2099: noon of `day` reads the same in every zone.
 */
export function zipTime(day: Day): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, date, 12, 0, 0);
}

/** The instant written as created and modified in the properties of a file signed on `day` (09:00 in Beijing). */
export function fileInstant(day: Day): string {
  return `${day}T01:00:00Z`;
}
