import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { forgetAttempts } from '../sessions/count-attempt.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { initialPassword, initialPasswordUntil } from '../sessions/initial-password.ts';
import { passwordTries } from '../sessions/password-tries.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { dropRecoveryCodes } from '../sessions/recovery-codes.ts';
import { accountToKeep } from './account-to-keep.ts';
import { presentAccount } from './present-account.ts';

/**
 * Gives an account a new first password, told once; whoever was signed in with the old one is out.
 * @throws RuleError `not-found`, `above-you`, `not-yourself`
 */
export async function resetPassword(
  context: ActContext,
  input: Received<'people', 'resetPassword'>,
): Promise<Answer<'people', 'resetPassword'>> {
  const { em, keyring, now } = context;
  const { account } = await accountToKeep(context, input.account);
  const password = initialPassword();
  account.passwordHash = await hashPassword(password);
  account.mustChange = true;
  account.initialUntil = initialPasswordUntil(now);
  if (input.dropTotp) {
    account.totpCipher = null;
    account.totpPendingCipher = null;
    account.totpStep = null;
    await dropRecoveryCodes(em, account);
  }
  await em.flush();
  await endSessions(em, { personId: account.person.id, kind: 'staff' }, now);
  await forgetAttempts(em, passwordTries(keyring, account.username));
  recordAct(context, {
    act: 'people.resetPassword',
    thing: `staff-account:${account.id}`,
    to: 'reset',
    ...(input.dropTotp && { reason: 'totp dropped' }),
  });
  return { account: await presentAccount(context, account), initialPassword: password };
}
