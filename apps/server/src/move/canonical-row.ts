import { createHash, type Hash } from 'node:crypto';
import { readInstant } from '../database/instants.ts';
import type { Row } from '../database/sql.ts';
import type { MovableColumn, MovableTable } from './movable-tables.ts';

/** A row as MySQL is to have it: instants in UTC, no finer than the column keeps them. */
export function forMysql(table: MovableTable, row: Row): unknown[] {
  return table.columns.map((column) => {
    const value = row[column.name] ?? null;
    return value !== null && column.holds === 'instant' ? instantText(column, value) : value;
  });
}

/** The digest of a table's rows in the order of its key: the same on both databases when they say the same. */
export class TableDigest {
  readonly #hash: Hash = createHash('sha256');
  readonly #table: MovableTable;
  rows = 0;

  constructor(table: MovableTable) {
    this.#table = table;
  }

  add(row: Row): void {
    this.#hash
      .update(JSON.stringify(this.#table.columns.map((column) => canonical(column, row[column.name]))))
      .update('\n');
    this.rows += 1;
  }

  hex(): string {
    return this.#hash.copy().digest('hex');
  }
}

function canonical(column: MovableColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (column.holds) {
    case 'instant':
      return instantText(column, value);
    case 'json':
      return inOrder(JSON.parse(typeof value === 'string' ? value : JSON.stringify(value)));
    case 'bytes':
      return createHash('sha256')
        .update(value as Uint8Array)
        .digest('hex');
    case 'plain':
      // Numbers, dates and texts read the same; a truth value is 0 or 1 on both.
      return typeof value === 'boolean' ? Number(value) : typeof value === 'bigint' ? value.toString() : value;
  }
}

/** Cut and never rounded: nothing is moved into a second that had not begun. */
function instantText({ fraction }: MovableColumn, value: unknown): string {
  return readInstant(value)
    .toISOString()
    .replace('T', ' ')
    .slice(0, fraction === 0 ? 19 : 20 + fraction);
}

/** MySQL keeps the members of a JSON object in its own order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, inside]) => [name, inOrder(inside)]);
}
