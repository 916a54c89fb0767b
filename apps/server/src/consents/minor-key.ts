import type { Keyring } from '../crypto/keyring.ts';

/** The same guardian and name give the same key. */
export function minorKeyOf(keyring: Keyring, guardianId: number, minor: string): string {
  return keyring.blindIndex(`minor ${guardianId} ${minor.trim()}`);
}
