import type { Answer } from '@linfa/contract';
import { maskName, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { StaffAccount } from '../sessions/staff-account.entity.ts';
import { accountKeepers } from './people.policy.ts';
import { isWhollyBelow, staffHoldings } from './person-for-act.ts';

export type PresentedAccount = Answer<'people', 'lockAccount'>;

/** Accounts as administrators see them, with the roles held today within reach; one statement for all. */
export async function presentAccounts(
  context: ActContext,
  accounts: readonly StaffAccount[],
): Promise<PresentedAccount[]> {
  const { em, keyring, actor, today } = context;
  const holdings = Map.groupBy(
    await staffHoldings(
      em,
      accounts.map((one) => one.person.id),
    ),
    (one) => one.person.id,
  );
  return accounts.map((account) => {
    const own = holdings.get(account.person.id) ?? [];
    const mayTouch = account.person.id !== actorOf(context).personId && isWhollyBelow(context, own, accountKeepers);
    return {
      id: keyring.ids.seal('account', account.id),
      person: {
        id: keyring.ids.seal('person', account.person.id),
        name: maskName(keyring.open(account.person.nameCipher)),
      },
      username: account.username,
      roles: own
        .filter(
          ({ unit, from, to }) => from <= today && (!to || to > today) && reaches(actor, accountKeepers, unit.place),
        )
        .map(({ role, unit }) => ({ role: role as Role, unit: { code: unit.code, name: unit.name } })),
      mustChange: account.mustChange,
      totp: account.totpCipher !== null,
      lockedAt: account.lockedAt?.toISOString() ?? null,
      may: mayTouch ? ['reset-password', account.lockedAt ? 'unlock' : 'lock'] : [],
    };
  });
}

export async function presentAccount(context: ActContext, account: StaffAccount): Promise<PresentedAccount> {
  return (await presentAccounts(context, [account]))[0] as PresentedAccount;
}
