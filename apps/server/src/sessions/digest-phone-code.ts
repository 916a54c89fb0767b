import type { Keyring } from '../crypto/keyring.ts';

/** Keyed, and bound to the number: six digits could otherwise be tried out by whoever reads the table. */
export function digestPhoneCode(keyring: Keyring, phone: string, code: string): string {
  return keyring.blindIndex(`phone-code ${phone} ${code}`);
}
