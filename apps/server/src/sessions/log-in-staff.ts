import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { assertRate } from './assert-rate.ts';
import { checkTotp } from './check-totp.ts';
import { countAttempt, forgetAttempts, takeBackAttempt } from './count-attempt.ts';
import { verifyPassword } from './passwords.ts';
import { signIn } from './sign-in.ts';
import { StaffAccount } from './staff-account.entity.ts';

const lockOut = { most: 5, minutes: 15, fromLast: true } as const;

/**
 * Signs a member of staff in. Wrong password, wrong code and unknown user have one answer after the same time, and a
 * name is locked whether or not there is an account of that name, so that nobody learns who has one.
 * @throws RuleError `wrong-credentials`; `account-locked` for 15 minutes after five failures; `too-many-requests` after
 * fifty failures in a quarter of an hour from one address
 */
export async function logInStaff(
  context: ActContext,
  input: Received<'sessions', 'logInStaff'>,
): Promise<Answer<'sessions', 'logInStaff'>> {
  const { em, keyring, now, address } = context;
  const from = `staff-from:${keyring.blindIndex(address)}`;
  const named = `staff:${keyring.blindIndex(input.username)}`;
  await assertRate(em, { subject: from, most: 50, minutes: 15 }, now);
  const tried = await countAttempt(em, { subject: named, ...lockOut }, now);
  if (!tried.within) throw new RuleError('account-locked', { minutes: lockOut.minutes });
  const account = await em.findOne(StaffAccount, { username: input.username }, { populate: ['person'] });
  const fits = await verifyPassword(account?.passwordHash, input.password);
  const step = account && checkTotp(keyring, account, input.totp, now);
  if (!account || !fits || step === undefined) {
    if (account && tried.count === lockOut.most)
      recordAct(context, { act: 'sessions.logInStaff', thing: `staff-account:${account.id}`, to: 'locked' });
    throw new KeptRefusal(new RuleError('wrong-credentials'));
  }
  await forgetAttempts(em, named);
  await takeBackAttempt(em, from);
  if (step !== null) account.totpStep = step;
  return signIn(context, {
    act: 'sessions.logInStaff',
    person: account.person,
    kind: 'staff',
    useCookie: input.useCookie,
  });
}
