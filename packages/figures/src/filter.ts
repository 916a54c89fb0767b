import type { Day } from '@linfa/domain';

/** The last day that counts in the period being evaluated, written in a filter instead of a day. */
export const cutOffDay = 'cut-off';

type Scalar = string | number | boolean;

/**
 * Which records of a set a figure is about: data, so that a user can write one and both the number
 * (one SQL condition) and its evidence (one record list) come from it. An unknown value never matches.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly field: string; readonly is: Scalar }
  | { readonly field: string; readonly in: readonly (string | number)[] }
  /** Both ends included, at least one given; days and stored numbers only, whose order is the same on every database. */
  | { readonly field: string; readonly from?: string | number; readonly to?: string | number }
  | { readonly field: string; readonly known: boolean };

export const everything: Filter = { all: [] };

/** One record as figures see it: field name → stored value. */
export type FigureRecord = Readonly<Record<string, Scalar | null | undefined>>;

/** Whether a record matches; the meaning that the SQL translation is tested against. */
export function matches(record: FigureRecord, filter: Filter, lastCounted: Day): boolean {
  if ('all' in filter) return filter.all.every((part) => matches(record, part, lastCounted));
  if ('any' in filter) return filter.any.some((part) => matches(record, part, lastCounted));
  if ('not' in filter) return !matches(record, filter.not, lastCounted);
  const value = record[filter.field];
  const known = value !== null && value !== undefined;
  if ('known' in filter) return known === filter.known;
  if (!known) return false;
  if ('is' in filter) return same(value, filter.is);
  if ('in' in filter) return filter.in.some((one) => same(value, one));
  const [from, to] = [settle(filter.from, lastCounted), settle(filter.to, lastCounted)];
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

function same(value: Scalar, wanted: Scalar): boolean {
  return typeof wanted === 'boolean' ? Boolean(value) === wanted : value === wanted;
}

/** Puts the real day in the place of `cut-off`. */
export function settle<T>(bound: T, lastCounted: Day): T | Day {
  return bound === cutOffDay ? lastCounted : bound;
}

/** Whether the filter speaks of the cut-off, so that its count changes with the period's end. */
export function usesCutOff(filter: Filter): boolean {
  if ('all' in filter) return filter.all.some(usesCutOff);
  if ('any' in filter) return filter.any.some(usesCutOff);
  if ('not' in filter) return usesCutOff(filter.not);
  return ('from' in filter && filter.from === cutOffDay) || ('to' in filter && filter.to === cutOffDay);
}
