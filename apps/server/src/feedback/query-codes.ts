import { randomBytes } from 'node:crypto';
import type { Keyring } from '../crypto/keyring.ts';
import { readRandomCode } from '../sessions/random-code.ts';

/** 32 characters that are not taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twenty characters of five random bits each: 100 bits, so that guessing is hopeless without any limit. */
export function newQueryCode(): string {
  return [...randomBytes(20)].map((byte) => alphabet.charAt(byte & 31)).join('');
}

/** Keyed: the table does not let anybody check a guess. */
export function digestQueryCode(keyring: Keyring, typed: string): string {
  return keyring.blindIndex(`complaint-code ${readRandomCode(typed)}`);
}
