import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { MySqlDriver } from '@mikro-orm/mysql';
import type { Dialect } from './open-database.ts';

/** A piece of SQL with its values; text and values always travel together. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement inside the entity manager's transaction, if it has one. */
export async function query(em: EntityManager, sql: Sql): Promise<Row[]> {
  const sqlEm = em as SqlEntityManager;
  return sqlEm.execute<Row[]>(sql.text, [...sql.values], 'all');
}

/** A column's value as text; null where there is none. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? value.toString()
      : null;
}

/** A moment as a row has it: text in UTC on MySQL, milliseconds on SQLite; null where there is none. */
export function instantOf(value: unknown): Date | null {
  if (typeof value === 'string') return new Date(`${value.replace(' ', 'T')}Z`);
  return typeof value === 'number' ? new Date(value) : null;
}

export function dialectOfManager(em: EntityManager): Dialect {
  return em.getDriver() instanceof MySqlDriver ? 'mysql' : 'sqlite';
}

/** Keeps the rows that a statement reads as they are until the end of the transaction; SQLite has one writer anyway. */
export function forUpdate(em: EntityManager): string {
  return dialectOfManager(em) === 'mysql' ? ' for update' : '';
}

/** The piece that says nothing. */
export const none: Sql = { text: '', values: [] };

/** Joins pieces; empty ones are left out. */
export function join(parts: readonly Sql[], separator: string): Sql {
  let text = '';
  const values: unknown[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    text += text === '' ? part.text : separator + part.text;
    for (const value of part.values) values.push(value);
  }
  return { text, values };
}

/** Names never come from people: they are entity metadata or have passed a definition's check. */
export function quote(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}
