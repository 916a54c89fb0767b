import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { accountToKeep } from './account-to-keep.ts';
import { assertAdministered } from './assert-administered.ts';
import { presentAccount, type PresentedAccount } from './present-account.ts';

/**
 * Keeps an account from signing in, and signs it out; the roles stay.
 * @throws RuleError `not-found`, `above-you`, `not-yourself`, `nothing-changed`, `last-administrator`
 */
export async function lockAccount(
  context: ActContext,
  input: Received<'people', 'lockAccount'>,
): Promise<PresentedAccount> {
  const { em, now, today } = context;
  const { account, staff } = await accountToKeep(context, input.account);
  if (account.lockedAt) throw new RuleError('nothing-changed');
  account.lockedAt = now;
  await em.flush();
  for (const { role, unit, to } of staff.holdings)
    if (role === 'administrator' && (!to || to > today)) await assertAdministered(em, unit.place, today);
  await endSessions(em, { personId: account.person.id, kind: 'staff' }, now);
  recordAct(context, { act: 'people.lockAccount', thing: `staff-account:${account.id}`, from: 'open', to: 'locked' });
  return presentAccount(context, account);
}

/** Lets it sign in again. @throws RuleError `not-found`, `above-you`, `not-yourself`, `nothing-changed` */
export async function unlockAccount(
  context: ActContext,
  input: Received<'people', 'unlockAccount'>,
): Promise<PresentedAccount> {
  const { account } = await accountToKeep(context, input.account);
  if (!account.lockedAt) throw new RuleError('nothing-changed');
  account.lockedAt = null;
  await context.em.flush();
  recordAct(context, { act: 'people.unlockAccount', thing: `staff-account:${account.id}`, from: 'locked', to: 'open' });
  return presentAccount(context, account);
}
