import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { forgetAttempts } from './count-attempt.ts';
import { countPasswordTry, mostPasswordTries, passwordTries } from './password-tries.ts';
import { verifyPassword } from './passwords.ts';
import { StaffAccount } from './staff-account.entity.ts';

/**
 * The account of whoever asks, held until the act ends. A session by phone code does not reach it: the phone may be in
 * other hands.
 * @throws RuleError `no-staff-account`
 */
export async function ownAccount(context: ActContext): Promise<StaffAccount> {
  const { personId, kind } = actorOf(context);
  const account =
    kind === 'staff'
      ? await context.em.findOne(StaffAccount, { person: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!account) throw new RuleError('no-staff-account');
  return account;
}

/**
 * Has the password given again, for what a computer left unattended must not be enough for. Wrong ones count with those
 * of signing in.
 * @throws RuleError `wrong-password`, `account-locked`
 */
export async function assertOwnPassword(
  context: ActContext,
  account: StaffAccount,
  password: string,
  act: string,
): Promise<void> {
  const { em, keyring, now } = context;
  const subject = passwordTries(keyring, account.username);
  const { count } = await countPasswordTry(em, subject, now);
  if (await verifyPassword(account.passwordHash, password)) return forgetAttempts(em, subject);
  if (count === mostPasswordTries) recordAct(context, { act, thing: `staff-account:${account.id}`, to: 'locked' });
  throw new KeptRefusal(new RuleError('wrong-password'));
}
