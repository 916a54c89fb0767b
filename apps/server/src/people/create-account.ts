import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { createStaffAccount } from '../sessions/create-staff-account.ts';
import { initialPassword } from '../sessions/initial-password.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { accountKeepers } from './people.policy.ts';
import { personToKeep } from './person-for-act.ts';
import { presentAccount } from './present-account.ts';

/**
 * Gives one of the staff an account. Its first password is told once, and has to be changed before anything else.
 * @throws RuleError `not-found`, `above-you`, `not-yourself`, `account-exists`, `username-taken`
 */
export async function createAccount(
  context: ActContext,
  input: Received<'people', 'createAccount'>,
): Promise<Answer<'people', 'createAccount'>> {
  const { em, keyring, now } = context;
  const { person } = await personToKeep(context, keyring.ids.open('person', input.person), accountKeepers);
  if (person.id === actorOf(context).personId) throw new RuleError('not-yourself');
  if (await em.findOne(StaffAccount, { person: person.id })) throw new RuleError('account-exists');
  const password = initialPassword();
  const account = await createStaffAccount(
    em,
    keyring,
    { person, username: input.username, password, mustChange: true },
    now,
  ).catch((error: unknown) => {
    if (error instanceof UniqueConstraintViolationException) throw new RuleError('username-taken');
    throw error;
  });
  recordAct(context, { act: 'people.createAccount', thing: `staff-account:${account.id}`, to: 'open' });
  return { account: await presentAccount(context, account), initialPassword: password };
}
