import { RuleError } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';

/** Where a trace goes on, and what its first page counted: later pages read their records and count nothing again. */
export interface TraceCursor {
  /** Of which figure, unit and period. */
  readonly of: string;
  readonly strand: number;
  readonly last: number;
  readonly value: number;
  readonly total: number;
}

/** Sealed: whoever sends it back can neither read nor change it. */
export function sealCursor(keyring: Keyring, cursor: TraceCursor): string {
  return keyring.seal(JSON.stringify(cursor));
}

/** @throws RuleError `not-found` for what was not given out here, or for another trace */
export function openCursor(keyring: Keyring, sealed: string, of: string): TraceCursor {
  const cursor = readCursor(keyring, sealed);
  if (cursor?.of !== of) throw new RuleError('not-found');
  return cursor;
}

function readCursor(keyring: Keyring, sealed: string): TraceCursor | null {
  try {
    return JSON.parse(keyring.open(sealed)) as TraceCursor | null;
  } catch {
    return null;
  }
}
