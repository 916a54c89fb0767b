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
  const generator = new TOTP({
    secret: Secret.fromBase32(keyring.open(account.totpCipher)),
    period: seconds,
    digits: 6,
    algorithm: 'SHA1',
  });
  const away = generator.validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (away === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / seconds) + away;
  return step > (account.totpStep ?? 0) ? step : undefined;
}
