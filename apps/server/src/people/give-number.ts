import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertFreshSignIn } from '../my-data/assert-fresh-sign-in.ts';
import { countedKey, rekeyCounted } from './counted-keys.ts';
import { Person } from './person.entity.ts';
import { unitePeople } from './unite-people.ts';

export interface GivenNumber {
  /** Who is signed in now. */
  readonly person: Person;
  /** Whether there was an entry with that number, which is theirs as well. */
  readonly united: boolean;
}

/**
 * Gives whoever is signed in a number that they have just shown to be theirs. Where somebody with that number is known
 * already, and who is signed in had none, the two are one person and become one entry; the known one stays.
 * @throws RuleError `not-allowed` for staff sessions; `sign-in-again` for who has a number already and signed in a while ago; `phone-of-another` for who has a number and gives one of somebody
 * else, or where both have a staff account; `phone-has-wechat` where the number is another WeChat user's; `still-running`
 */
export async function giveNumber(context: ActContext, phone: string, act: string): Promise<GivenNumber> {
  const { em, keyring } = context;
  const { personId, kind } = actorOf(context);
  if (kind !== 'resident') throw new RuleError('not-allowed');
  const phoneIndex = keyring.blindIndex(phone);
  const found = await em.findOne(Person, { phoneIndex });
  // Always in the order of ids, so that two who become one from both sides do not wait for each other.
  const people = await em.find(
    Person,
    { id: { $in: [personId, ...(found ? [found.id] : [])] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const self = people.find((one) => one.id === personId);
  const owner = people.find((one) => one.id === found?.id && one.phoneIndex === phoneIndex);
  if (!self || (found && !owner)) throw new RuleError('still-running');
  if (owner?.id === self.id) return { person: self, united: false };
  if (owner) {
    if (self.phoneIndex) throw new RuleError('phone-of-another');
    await unitePeople(context, { keep: owner, gone: self, act });
    return { person: owner, united: true };
  }
  // Whoever finds a phone unlocked must not be able to make its owner's entry theirs for good.
  if (self.phoneIndex) await assertFreshSignIn(context);
  const before = countedKey(keyring, self);
  self.phoneIndex = phoneIndex;
  self.phoneCipher = keyring.seal(phone);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('still-running') : error;
  }
  await rekeyCounted(em, before, countedKey(keyring, self));
  recordAct(context, { act, thing: `person:${self.id}`, to: 'bound' });
  return { person: self, united: false };
}
