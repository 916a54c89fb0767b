import type { EntityManager } from '@mikro-orm/core';
import { dialectOfManager } from './sql.ts';

/** An instant as a value of a statement that is written by hand: SQLite keeps milliseconds, MySQL a text in UTC. */
export function sqlInstant(em: EntityManager, at: Date): number | string {
  return dialectOfManager(em) === 'mysql' ? at.toISOString().slice(0, 19).replace('T', ' ') : at.getTime();
}

/** An instant as a statement that was written by hand gives it. */
export function readInstant(value: unknown): Date {
  if (value instanceof Date) return value;
  return typeof value === 'number' ? new Date(value) : new Date(`${String(value).replace(' ', 'T')}Z`);
}

/** The first instant of a day in Beijing. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
