import type { Answer, Received } from '@linfa/contract';
import { nameOfPhone } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { addPerson } from '../people/add-person.ts';
import { Person } from '../people/person.entity.ts';
import { signIn } from './sign-in.ts';
import { takePhoneCode } from './take-phone-code.ts';

/**
 * Signs in whoever holds the phone: the one person with its number, made on first use.
 * @throws RuleError those of `takePhoneCode`
 */
export async function logInWithPhoneCode(
  context: ActContext,
  proof: Received<'sessions', 'logInWithPhoneCode'>,
): Promise<Answer<'sessions', 'logInWithPhoneCode'>> {
  const { em, keyring } = context;
  await takePhoneCode(context, proof);
  const { phone } = proof;
  const phoneIndex = keyring.blindIndex(phone);
  const person =
    (await em.findOne(Person, { phoneIndex })) ?? (await addPerson(em, keyring, { name: nameOfPhone(phone), phone }));
  return signIn(context, { act: 'sessions.logInWithPhoneCode', person, kind: 'resident' });
}
