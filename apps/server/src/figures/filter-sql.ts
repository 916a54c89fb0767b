import { settle, type Filter } from '@linfa/figures';
import { join, none, type Sql } from '../database/sql.ts';

/** The columns behind a record set's fields. */
export interface FilterColumns {
  readonly sql: (field: string) => string;
  /** Whether a row may have no value there. */
  readonly nullable: (field: string) => boolean;
}

/**
 * A filter as a condition that holds for the same rows as `matches`. Unknown is as good as false until something is
 * denied: under a `not` each comparison is true or false for every row, so that it is the exact complement.
 */
export function filterSql(filter: Filter, column: FilterColumns, lastCounted: string, denied = false): Sql {
  if ('all' in filter)
    return group(
      filter.all.map((part) => filterSql(part, column, lastCounted, denied)),
      ' and ',
      '',
    );
  if ('any' in filter)
    return group(
      filter.any.map((part) => filterSql(part, column, lastCounted, denied)),
      ' or ',
      '1 = 0',
    );
  if ('not' in filter) {
    const inner = filterSql(filter.not, column, lastCounted, true);
    return inner.text === '' ? { text: '1 = 0', values: [] } : { text: `not (${inner.text})`, values: inner.values };
  }
  const name = column.sql(filter.field);
  if ('known' in filter) return { text: `${name} is ${filter.known ? 'not ' : ''}null`, values: [] };
  const known: Sql = { text: denied && column.nullable(filter.field) ? `${name} is not null` : '', values: [] };
  if ('is' in filter)
    return group(
      [known, { text: `${name} = ?`, values: [typeof filter.is === 'boolean' ? Number(filter.is) : filter.is] }],
      ' and ',
      '',
    );
  if ('in' in filter) {
    if (filter.in.length === 0) return { text: '1 = 0', values: [] };
    return group(
      [known, { text: `${name} in (${filter.in.map(() => '?').join(', ')})`, values: [...filter.in] }],
      ' and ',
      '',
    );
  }
  const hasEnd = filter.from !== undefined || filter.to !== undefined;
  const bounds: Sql[] = [hasEnd ? known : { text: `${name} is not null`, values: [] }];
  if (filter.from !== undefined) bounds.push({ text: `${name} >= ?`, values: [settle(filter.from, lastCounted)] });
  if (filter.to !== undefined) bounds.push({ text: `${name} <= ?`, values: [settle(filter.to, lastCounted)] });
  return group(bounds, ' and ', '');
}

/** A filter as conditions that hold together: what it demands at once, each by itself. */
export function filterParts(filter: Filter, column: FilterColumns, lastCounted: string): Sql[] {
  if ('all' in filter) return filter.all.flatMap((part) => filterParts(part, column, lastCounted));
  return [filterSql(filter, column, lastCounted)];
}

function group(parts: readonly Sql[], separator: string, whenEmpty: string): Sql {
  const kept = parts.filter((part) => part.text !== '');
  if (kept.length === 0) return { text: parts.length > 0 && separator === ' or ' ? '' : whenEmpty, values: [] };
  // An empty part means "everything": it decides an `or`.
  if (separator === ' or ' && kept.length < parts.length) return none;
  const joined = join(kept, separator);
  return kept.length === 1 ? joined : { text: `(${joined.text})`, values: joined.values };
}
