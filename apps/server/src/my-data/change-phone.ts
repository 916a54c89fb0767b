import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { countedKey, rekeyCounted } from '../people/counted-keys.ts';
import { Person } from '../people/person.entity.ts';
import { takePhoneCode } from '../sessions/take-phone-code.ts';
import { assertFreshSignIn } from './assert-fresh-sign-in.ts';

/**
 * Takes another number, proved by the code sent to it. Services known by the old number go with the person: whoever gets
 * that number next is not shown them.
 * @throws RuleError `sign-in-again`, `wrong-code`, `code-used-up`, `phone-taken`
 */
export async function changePhone(
  context: ActContext,
  input: Received<'myData', 'changePhone'>,
): Promise<Answer<'myData', 'changePhone'>> {
  const { em, keyring } = context;
  await assertFreshSignIn(context);
  await takePhoneCode(context, input);
  const { personId } = actorOf(context);
  const person = await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const before = countedKey(keyring, person);
  const phoneIndex = keyring.blindIndex(input.phone);
  person.phoneCipher = keyring.seal(input.phone);
  person.phoneIndex = phoneIndex;
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('phone-taken') : error;
  }
  await rekeyCounted(em, before, phoneIndex);
  recordAct(context, { act: 'myData.changePhone', thing: `person:${personId}` });
  return { changed: true };
}
