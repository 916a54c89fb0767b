import { createHash } from 'node:crypto';

/** What of an audit row is sealed: everything that it says. */
export interface ChainedRow {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly thing: string;
  readonly fromState?: string | null | undefined;
  readonly toState?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

export const firstHead = '0'.repeat(64);

/** The head after a batch: hexadecimal SHA-256 of the head before, the seal's number and each row, in the order of their ids. */
export function chainHead(previousHead: string, number: number, rows: readonly ChainedRow[]): string {
  const hash = createHash('sha256').update(JSON.stringify([previousHead, number, rows.length]));
  const ordered = [...rows].sort((left, right) => left.id - right.id);
  for (const row of ordered) hash.update('\n').update(canonicalRow(row));
  return hash.digest('hex');
}

/** One row as text. JSON quotes every field, so that no two different rows read the same. */
function canonicalRow(row: ChainedRow): string {
  return JSON.stringify([
    row.id,
    row.at.toISOString(),
    row.actor,
    row.act,
    row.thing,
    row.fromState ?? null,
    row.toState ?? null,
    row.reason ?? null,
  ]);
}
