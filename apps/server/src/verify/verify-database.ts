import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { cardsCheck } from './cards-check.ts';
import type { Check, Problem } from './check.ts';
import { contributionsCheck } from './contributions-check.ts';
import { editionsCheck } from './editions-check.ts';
import { originsCheck } from './origins-check.ts';
import { placesCheck } from './places-check.ts';
import { registersCheck } from './registers-check.ts';
import { noticesCheck } from './notices-check.ts';
import { returnFilingsCheck } from './return-filings-check.ts';
import { seatsCheck } from './seats-check.ts';
import { slotsCheck } from './slots-check.ts';
import { splitsCheck } from './splits-check.ts';
import { treeCheck } from './tree-check.ts';

const checks: readonly Check[] = [
  treeCheck,
  placesCheck,
  originsCheck,
  registersCheck,
  cardsCheck,
  contributionsCheck,
  splitsCheck,
  editionsCheck,
  returnFilingsCheck,
  slotsCheck,
  seatsCheck,
  noticesCheck,
];

export interface CheckResult {
  readonly id: string;
  readonly holds: string;
  readonly looked: number;
  readonly problems: readonly Problem[];
}

/** Holds the whole database to its invariants. Reads only. */
export async function verifyDatabase(fork: () => EntityManager, today: Day): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { id, holds, run } of checks) results.push({ id, holds, ...(await run(fork(), today)) });
  return results;
}
