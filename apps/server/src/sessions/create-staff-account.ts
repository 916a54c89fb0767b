import type { EntityManager } from '@mikro-orm/core';
import type { Keyring } from '../crypto/keyring.ts';
import type { Person } from '../people/person.entity.ts';
import { initialPasswordUntil } from './initial-password.ts';
import { hashPassword } from './passwords.ts';
import { StaffAccount } from './staff-account.entity.ts';

export interface NewStaffAccount {
  readonly person: Person;
  readonly username: string;
  readonly password: string;
  /** Base 32, as code generators take it; absent when there is none. */
  readonly totpSecret?: string;
  /** Set where somebody else chose the password. */
  readonly mustChange?: boolean;
}

/** Gives a person an account to sign in with, within the caller's transaction. */
export async function createStaffAccount(
  em: EntityManager,
  keyring: Keyring,
  { person, username, password, totpSecret, mustChange = false }: NewStaffAccount,
  now: Date,
): Promise<StaffAccount> {
  const account = em.create(StaffAccount, {
    username: username.toLowerCase(),
    person,
    passwordHash: await hashPassword(password),
    totpCipher: totpSecret === undefined ? null : keyring.seal(totpSecret),
    totpStep: null,
    totpPendingCipher: null,
    mustChange,
    initialUntil: mustChange ? initialPasswordUntil(now) : null,
    lockedAt: null,
    createdAt: now,
  });
  em.persist(account);
  await em.flush();
  return account;
}
