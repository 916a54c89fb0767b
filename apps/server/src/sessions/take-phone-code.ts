import { RuleError } from '@linfa/domain';
import { raw } from '@mikro-orm/core';
import type { ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { digestPhoneCode, type PhoneProof } from './digest-phone-code.ts';
import { PhoneCode } from './phone-code.entity.ts';
import { sameText } from './same-text.ts';

const mostTries = 5;

/**
 * Uses up the code that was sent to a number: whoever has it holds the phone, and sits at the device that asked for it.
 * @throws RuleError `wrong-code` for a wrong, used or expired code or one asked for elsewhere; `code-used-up` after five wrong tries
 */
export async function takePhoneCode({ em, keyring, now }: ActContext, proof: PhoneProof): Promise<void> {
  const phoneIndex = keyring.blindIndex(proof.phone);
  // Counted before it is looked at, and the row is held: parallel tries are as many as tries in turn.
  const counted = await em.nativeUpdate(
    PhoneCode,
    { phoneIndex, expiresAt: { $gt: now }, tries: { $lt: mostTries } },
    { tries: raw('tries + 1') },
  );
  const sent = await em.findOne(PhoneCode, { phoneIndex, expiresAt: { $gt: now } });
  if (!sent) throw new RuleError('wrong-code');
  if (counted === 0) throw new RuleError('code-used-up');
  if (!sameText(sent.codeDigest, digestPhoneCode(keyring, proof))) throw new KeptRefusal(new RuleError('wrong-code'));
  await em.nativeDelete(PhoneCode, { phoneIndex });
}
