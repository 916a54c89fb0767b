import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';

/** Something in the database that must never be. */
export interface Problem {
  /** Where: a table and id, an edition, a figure. */
  readonly where: string;
  /** What is wrong, in Chinese. */
  readonly what: string;
}

/** An invariant over the whole database. */
export interface Check {
  readonly id: string;
  /** What holds when it passes, one Chinese sentence. */
  readonly holds: string;
  /** @returns how many things were looked at, and those that are wrong */
  readonly run: (
    em: EntityManager,
    today: Day,
  ) => Promise<{ readonly looked: number; readonly problems: readonly Problem[] }>;
}
