import { Secret, TOTP } from 'otpauth';
import type { Keyring } from '../crypto/keyring.ts';
import type { StaffAccount } from './staff-account.entity.ts';

const seconds = 30;

/**
 * The time step whose code was given, one step early or late allowed (RFC 6238 §5.2).
 * @returns null when the account has no code generator; undefined when the code is missing, wrong or was taken before
 */
export function checkTotp(
  keyring: Keyring,
  account: StaffAccount,
  code: string | undefined,
  now: Date,
): number | null | undefined {
  if (!account.totpCipher) return null;
  if (code === undefined) return undefined;
  const step = readTotp(keyring.open(account.totpCipher), code, now);
  return step !== undefined && step > (account.totpStep ?? 0) ? step : undefined;
}

/** The time step whose code was given, by the secret in base 32; undefined when it is none of the three in question. */
export function readTotp(secret: string, code: string, now: Date): number | undefined {
  const generator = new TOTP({ secret: Secret.fromBase32(secret), period: seconds, digits: 6, algorithm: 'SHA1' });
  const away = generator.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return away === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + away;
}
