import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { raw } from '@mikro-orm/core';
import type { ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { addPerson } from '../people/add-person.ts';
import { Person } from '../people/person.entity.ts';
import { digestPhoneCode } from './digest-phone-code.ts';
import { PhoneCode } from './phone-code.entity.ts';
import { sameText } from './same-text.ts';
import { signIn } from './sign-in.ts';

const mostTries = 5;

/**
 * Signs in whoever holds the phone: the one person with its number, made on first use.
 * @throws RuleError `wrong-code` for a wrong, used or expired code; `code-used-up` after five wrong tries
 */
export async function logInWithPhoneCode(
  context: ActContext,
  { phone, code }: Received<'sessions', 'logInWithPhoneCode'>,
): Promise<Answer<'sessions', 'logInWithPhoneCode'>> {
  const { em, keyring, now } = context;
  const phoneIndex = keyring.blindIndex(phone);
  // Counted before it is looked at, and the row is held: parallel tries are as many as tries in turn.
  const counted = await em.nativeUpdate(
    PhoneCode,
    { phoneIndex, expiresAt: { $gt: now }, tries: { $lt: mostTries } },
    { tries: raw('tries + 1') },
  );
  const sent = await em.findOne(PhoneCode, { phoneIndex, expiresAt: { $gt: now } });
  if (!sent) throw new RuleError('wrong-code');
  if (counted === 0) throw new RuleError('code-used-up');
  if (!sameText(sent.codeDigest, digestPhoneCode(keyring, phone, code)))
    throw new KeptRefusal(new RuleError('wrong-code'));
  await em.nativeDelete(PhoneCode, { phoneIndex });
  const person =
    (await em.findOne(Person, { phoneIndex })) ??
    (await addPerson(em, keyring, { name: `尾号${phone.slice(-4)}`, phone }));
  return signIn(context, { act: 'sessions.logInWithPhoneCode', person, kind: 'resident' });
}
