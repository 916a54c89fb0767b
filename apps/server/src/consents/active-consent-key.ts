import type { Keyring } from '../crypto/keyring.ts';

/** Person, text and minor give the same key: nobody agrees to the same twice. @param minorKey null for oneself */
export function activeConsentKey(keyring: Keyring, personId: number, textId: number, minorKey: string | null): string {
  return keyring.blindIndex(`consent ${personId} ${textId} ${minorKey ?? ''}`);
}
