import type { Keyring } from '../crypto/keyring.ts';

/** The same person and service give the same token; without the key it says nothing about either. */
export function ratingToken(keyring: Keyring, personId: number, identity: string): string {
  return keyring.blindIndex(`rating ${personId} ${identity}`);
}
