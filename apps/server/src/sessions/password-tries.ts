import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { countAttempt, type Counted } from './count-attempt.ts';

export const mostPasswordTries = 5;
const minutes = 15;

/** What tries of a name's password are counted under, wherever they are made. */
export function passwordTries(keyring: Keyring, username: string): string {
  return `staff:${keyring.blindIndex(username)}`;
}

/** Counts a try before it is made. @throws RuleError `account-locked` for 15 minutes after the fifth failure in a row */
export async function countPasswordTry(em: EntityManager, subject: string, now: Date): Promise<Counted> {
  const tried = await countAttempt(em, { subject, most: mostPasswordTries, minutes, fromLast: true }, now);
  if (!tried.within) throw new RuleError('account-locked', { minutes });
  return tried;
}
