import type { EntityManager } from '@mikro-orm/core';
import type { Keyring } from '../crypto/keyring.ts';
import { randomCode, readRandomCode } from './random-code.ts';
import { RecoveryCode } from './recovery-code.entity.ts';
import type { StaffAccount } from './staff-account.entity.ts';

const codesMade = 8;

/** Gives an account fresh recovery codes in place of its old ones. @returns them, in groups of four; only digests are kept */
export async function renewRecoveryCodes(
  em: EntityManager,
  keyring: Keyring,
  account: StaffAccount,
): Promise<string[]> {
  await dropRecoveryCodes(em, account);
  const codes = Array.from({ length: codesMade }, randomCode);
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ account: account.id, codeDigest: digest(keyring, code), usedAt: null })),
  );
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

export async function dropRecoveryCodes(em: EntityManager, account: StaffAccount): Promise<void> {
  await em.nativeDelete(RecoveryCode, { account: account.id });
}

/** Whether the code is one of the account's that was not used before; whoever marks it first has it. */
export async function takeRecoveryCode(
  em: EntityManager,
  keyring: Keyring,
  account: StaffAccount,
  typed: string,
  now: Date,
): Promise<boolean> {
  const codeDigest = digest(keyring, readRandomCode(typed));
  return (
    (await em.nativeUpdate(RecoveryCode, { account: account.id, codeDigest, usedAt: null }, { usedAt: now })) === 1
  );
}

function digest(keyring: Keyring, code: string): string {
  return keyring.blindIndex(`recovery-code ${code}`);
}
