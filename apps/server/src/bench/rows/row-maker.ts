import type { SeededRandom } from '../../seeds/seeded-random.ts';
import type { BenchPlan } from '../fill/plan.ts';
import type { UnitTree } from '../fill/unit-tree.ts';

export type Value = string | number | null;

/** Where a row stands: its street and its block in time. */
export interface RowSpot {
  readonly random: SeededRandom;
  readonly street: number;
  /** From 0 to 1: how far through the two years the row lies. */
  readonly when: number;
  readonly plan: BenchPlan;
  readonly tree: UnitTree;
}

/** Makes the rows of one table. What is drawn never depends on the plan's size: a street has the same rows in every plan. */
export interface RowMaker {
  readonly columns: readonly string[];
  readonly make: (spot: RowSpot) => Value[];
}

export const benchYear = 2024;

/** Of the rows, this share lies in the year before. */
const shareBefore = 0.45;

/** The day at a point of the two years. */
export function dayAt(when: number): string {
  return when < shareBefore
    ? dayOfYear(benchYear - 1, when / shareBefore)
    : dayOfYear(benchYear, (when - shareBefore) / (1 - shareBefore));
}

/** A day between two Januaries, for what lasts: `when` from 0 to 1. */
export function dayBetween(from: number, to: number, when: number): string {
  const year = from + Math.floor(when * (to - from));
  return dayOfYear(year, (when * (to - from)) % 1);
}

function dayOfYear(year: number, part: number): string {
  return isoDay(Date.UTC(year, 0, 1) / 86_400_000 + Math.floor(part * (year % 4 === 0 ? 366 : 365)));
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return isoDay(Date.parse(day) / 86_400_000 + days);
}

const known = new Map<number, string>();

function isoDay(number: number): string {
  const found = known.get(number);
  if (found !== undefined) return found;
  const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
  known.set(number, text);
  return text;
}

/** One of a list, the earlier ones more often. */
export function pick<T>(random: SeededRandom, items: readonly T[]): T {
  const [one, other] = [random.whole(items.length), random.whole(items.length)];
  return items[Math.min(one, other)] as T;
}

/** Whether something that happens so many times in a hundred does. */
export function chance(random: SeededRandom, percent: number): boolean {
  return random.whole(100) < percent;
}

/** What every owned row begins with. */
export const ownedColumns = ['unit_id', 'place', 'provenance'] as const;

export function owned({ random, street, tree }: RowSpot): Value[] {
  const { id, place } = tree.community(street, random.whole(tree.communitiesOfStreet));
  return [id, place, 'demo'];
}

/** A blind key of one of a street's people, as long as a real one. */
export function blindKey(street: number, person: number): string {
  return `${street.toString(16).padStart(32, '0')}${(person * 2_654_435_761).toString(16).padStart(32, '0')}`;
}
