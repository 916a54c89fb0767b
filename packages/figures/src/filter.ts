import { RuleError, type Day } from '@linfa/domain';
import { fieldOf, type RecordSet } from './record-set.ts';

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
  /** Both ends included; days, codes and stored numbers compare as they are stored. */
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

/** @throws RuleError `bad-definition` naming the first field that the set does not have. */
export function assertFilter(filter: Filter, set: RecordSet, figure: string): void {
  if ('all' in filter) return filter.all.forEach((part) => assertFilter(part, set, figure));
  if ('any' in filter) return filter.any.forEach((part) => assertFilter(part, set, figure));
  if ('not' in filter) return assertFilter(filter.not, set, figure);
  const field = fieldOf(set, filter.field);
  if (!field) throw new RuleError('bad-definition', { figure, reason: `“${set.label}”没有“${filter.field}”这一项` });
  const codes = field.kind === 'code' ? field.codes : undefined;
  const named = 'is' in filter ? [filter.is] : 'in' in filter ? filter.in : [];
  for (const code of named)
    if (codes && !(String(code) in codes))
      throw new RuleError('bad-definition', { figure, reason: `“${field.label}”没有“${String(code)}”这个代码` });
}

/** The filter in Chinese words, for definitions shown to readers: `种类为法治讲座`. */
export function wordFilter(filter: Filter, set: RecordSet): string {
  if ('all' in filter) return filter.all.map((part) => wordFilter(part, set)).filter(Boolean).join('，');
  if ('any' in filter) return filter.any.map((part) => wordFilter(part, set)).join('或');
  if ('not' in filter) return `不包括${wordFilter(filter.not, set)}`;
  const field = fieldOf(set, filter.field);
  const label = field?.label ?? filter.field;
  const word = (value: Scalar): string => (field?.kind === 'code' && field.codes?.[String(value)]) || String(value);
  if ('known' in filter) return filter.known ? `已填写${label}` : `未填写${label}`;
  if ('is' in filter) return typeof filter.is === 'boolean' ? `${filter.is ? '' : '非'}${label}` : `${label}为${word(filter.is)}`;
  if ('in' in filter) return `${label}为${filter.in.map(word).join('、')}`;
  const end = (value: string | number): string => (value === cutOffDay ? '统计截止日' : String(value));
  if (filter.from !== undefined && filter.to !== undefined) return `${label}在${end(filter.from)}至${end(filter.to)}之间`;
  if (filter.to !== undefined) return `${label}不晚于${end(filter.to)}`;
  return filter.from === undefined ? '' : `${label}不早于${end(filter.from)}`;
}
