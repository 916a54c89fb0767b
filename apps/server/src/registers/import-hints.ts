import type { EntityManager } from '@mikro-orm/core';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { lineText } from './line-text.ts';
import { lineOf } from './present-entry.ts';
import type { ReadImport } from './read-import.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import type { Register } from './register.entity.ts';

/** More lines than that of one unit and stretch are not looked through: a hint is not worth it. */
const mostLooked = 20_000;

export interface ImportHint {
  readonly row: number;
  readonly reason: string;
}

/** Rows that may be imported but look like ones that are there already, in the book or further up in the table. */
export async function importHints(
  em: EntityManager,
  register: Register,
  unit: OrgUnit,
  { good }: ReadImport,
): Promise<ImportHint[]> {
  const days = good.map(({ line }) => line.day).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const held = await em.find(
    RegisterEntry,
    { unit: unit.id, register: register.code, day: { $gte: from, $lte: to } },
    { limit: mostLooked },
  );
  const there = new Set(held.map((row) => lineText(lineOf(row))));
  const above = new Map<string, number>();
  const hints: ImportHint[] = [];
  for (const { row, line } of good) {
    const text = lineText(line);
    const first = above.get(text);
    if (there.has(text)) hints.push({ row, reason: '台账里已有完全相同的一条' });
    else if (first !== undefined) hints.push({ row, reason: `与第${first}行完全相同` });
    else above.set(text, row);
  }
  return hints;
}
