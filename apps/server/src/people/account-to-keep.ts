import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { accountKeepers } from './people.policy.ts';
import { personToKeep, type Staff } from './person-for-act.ts';

/** Somebody else's account, locked, all of whose roles lie within the administrator's reach. @throws RuleError `not-found`, `above-you`, `not-yourself` */
export async function accountToKeep(
  context: ActContext,
  sealed: string,
): Promise<{ readonly account: StaffAccount; readonly staff: Staff }> {
  const { em, keyring } = context;
  const id = keyring.ids.open('account', sealed);
  const account = await em.findOne(StaffAccount, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw new RuleError('not-found');
  const staff = await personToKeep(context, account.person.id, accountKeepers);
  if (staff.person.id === actorOf(context).personId) throw new RuleError('not-yourself');
  return { account, staff };
}
