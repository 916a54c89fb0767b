import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { assertRate } from './assert-rate.ts';
import { checkTotp } from './check-totp.ts';
import { forgetAttempts, takeBackAttempt } from './count-attempt.ts';
import { needsSecondFactor } from './needs-second-factor.ts';
import { countPasswordTry, mostPasswordTries, passwordTries } from './password-tries.ts';
import { verifyPassword } from './passwords.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { signIn } from './sign-in.ts';
import { StaffAccount } from './staff-account.entity.ts';

/**
 * Signs a member of staff in. Wrong password, wrong code and unknown user have one answer after the same time, and a
 * name is locked whether or not there is an account of that name, so that nobody learns who has one.
 * @throws RuleError `wrong-credentials`; `account-closed` and `initial-password-over`, told only to whoever knows the password; `account-locked` for 15 minutes after five failures; `too-many-requests` after
 * fifty failures in a quarter of an hour from one address
 */
export async function logInStaff(
  context: ActContext,
  input: Received<'sessions', 'logInStaff'>,
): Promise<Answer<'sessions', 'logInStaff'>> {
  const { em, keyring, now, address } = context;
  const from = `staff-from:${keyring.blindIndex(address)}`;
  const named = passwordTries(keyring, input.username);
  await assertRate(em, { subject: from, most: 50, minutes: 15 }, now);
  const tried = await countPasswordTry(em, named, now);
  const account = await em.findOne(StaffAccount, { username: input.username }, { populate: ['person'] });
  const fits = await verifyPassword(account?.passwordHash, input.password);
  if (!account || !fits || !(await takeSecondFactor(context, account, input))) {
    if (account && tried.count === mostPasswordTries)
      recordAct(context, { act: 'sessions.logInStaff', thing: `staff-account:${account.id}`, to: 'locked' });
    throw new KeptRefusal(new RuleError('wrong-credentials'));
  }
  if (account.lockedAt) throw new KeptRefusal(new RuleError('account-closed'));
  if (account.mustChange && account.initialUntil && account.initialUntil <= now)
    throw new KeptRefusal(new RuleError('initial-password-over'));
  await forgetAttempts(em, named);
  await takeBackAttempt(em, from);
  return signIn(context, {
    act: 'sessions.logInStaff',
    person: account.person,
    kind: 'staff',
    useCookie: input.useCookie,
    mustChange: account.mustChange || (await needsSecondFactor(context, account)),
  });
}

/** A code of the generator or, instead of it, one from paper; neither works twice. True where no generator is set up. */
async function takeSecondFactor(
  { em, keyring, now }: ActContext,
  account: StaffAccount,
  { totp, recoveryCode }: Received<'sessions', 'logInStaff'>,
): Promise<boolean> {
  const step = checkTotp(keyring, account, totp, now);
  if (step === undefined)
    return recoveryCode !== undefined && takeRecoveryCode(em, keyring, account, recoveryCode, now);
  if (step !== null) account.totpStep = step;
  return true;
}
