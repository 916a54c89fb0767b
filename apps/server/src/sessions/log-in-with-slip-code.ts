import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { assertRate } from './assert-rate.ts';
import { takeBackAttempt } from './count-attempt.ts';
import { readRandomCode } from './random-code.ts';
import { signIn } from './sign-in.ts';
import { SlipCode } from './slip-code.entity.ts';

/**
 * Signs in a resident by the code on a slip, once.
 * @throws RuleError `wrong-slip-code` for a wrong, used or expired code; `too-many-requests` after twenty wrong ones in a
 * quarter of an hour from one address
 */
export async function logInWithSlipCode(
  context: ActContext,
  { code }: Received<'sessions', 'logInWithSlipCode'>,
): Promise<Answer<'sessions', 'logInWithSlipCode'>> {
  const { em, keyring, now, address } = context;
  const subject = `slip-from:${keyring.blindIndex(address)}`;
  await assertRate(em, { subject, most: 20, minutes: 15 }, now);
  const codeDigest = keyring.blindIndex(`slip-code ${readRandomCode(code)}`);
  // Whoever marks it first has it.
  const taken = await em.nativeUpdate(SlipCode, { codeDigest, usedAt: null, expiresAt: { $gt: now } }, { usedAt: now });
  if (taken === 0) throw new KeptRefusal(new RuleError('wrong-slip-code'));
  await takeBackAttempt(em, subject);
  const slip = await em.findOneOrFail(SlipCode, { codeDigest }, { populate: ['person'] });
  return signIn(context, { act: 'sessions.logInWithSlipCode', person: slip.person, kind: 'resident' });
}
