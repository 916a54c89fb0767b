import type { Keyring } from '../crypto/keyring.ts';

export interface PhoneProof {
  readonly phone: string;
  readonly code: string;
  /** What the device was handed that asked for the code. */
  readonly request: string;
}

/**
 * Keyed, and bound to the number: six digits could otherwise be tried out by whoever reads the table. Bound to the request
 * as well: whoever is told a code has no use for it elsewhere.
 */
export function digestPhoneCode(keyring: Keyring, { phone, code, request }: PhoneProof): string {
  return keyring.blindIndex(`phone-code ${phone} ${code} ${request}`);
}
