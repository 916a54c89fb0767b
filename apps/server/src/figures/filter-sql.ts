import { settle, type Filter } from '@linfa/figures';
import { join, type Sql } from '../database/sql.ts';

/**
 * A filter as a condition that is true or false for every row, never unknown: `not` must be the exact complement,
 * as it is in `matches`.
 */
export function filterSql(filter: Filter, column: (field: string) => string, lastCounted: string): Sql {
  if ('all' in filter) return group(filter.all.map((part) => filterSql(part, column, lastCounted)), ' and ', '');
  if ('any' in filter) return group(filter.any.map((part) => filterSql(part, column, lastCounted)), ' or ', '1 = 0');
  if ('not' in filter) {
    const inner = filterSql(filter.not, column, lastCounted);
    return inner.text === '' ? { text: '1 = 0', values: [] } : { text: `not (${inner.text})`, values: inner.values };
  }
  const name = column(filter.field);
  if ('known' in filter) return { text: `${name} is ${filter.known ? 'not ' : ''}null`, values: [] };
  const known = `${name} is not null`;
  if ('is' in filter) return { text: `(${known} and ${name} = ?)`, values: [typeof filter.is === 'boolean' ? Number(filter.is) : filter.is] };
  if ('in' in filter) {
    if (filter.in.length === 0) return { text: '1 = 0', values: [] };
    return { text: `(${known} and ${name} in (${filter.in.map(() => '?').join(', ')}))`, values: [...filter.in] };
  }
  const bounds: Sql[] = [{ text: known, values: [] }];
  if (filter.from !== undefined) bounds.push({ text: `${name} >= ?`, values: [settle(filter.from, lastCounted)] });
  if (filter.to !== undefined) bounds.push({ text: `${name} <= ?`, values: [settle(filter.to, lastCounted)] });
  return group(bounds, ' and ', '');
}

function group(parts: readonly Sql[], separator: string, whenEmpty: string): Sql {
  const kept = parts.filter((part) => part.text !== '');
  if (kept.length === 0) return { text: parts.length > 0 && separator === ' or ' ? '' : whenEmpty, values: [] };
  // An empty part means "everything": it decides an `or`.
  if (separator === ' or ' && kept.length < parts.length) return { text: '', values: [] };
  const joined = join(kept, separator);
  return kept.length === 1 ? joined : { text: `(${joined.text})`, values: joined.values };
}
