import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import type { Actor } from './actor.ts';

const always: readonly string[] = ['sessions.me', 'sessions.changePassword', 'sessions.logOut'];
const withOwnPassword: readonly string[] = [...always, 'sessions.setUpTotp', 'sessions.confirmTotp'];

/**
 * Whoever has a first password still, or no second factor where there must be one, sees to that before anything else.
 * @param fork makes the manager, which only those need who are not ready: this is asked at every request
 * @param act its name; a file's has none
 * @throws RuleError `must-change-password`, `needs-second-factor`
 */
export async function assertReady(fork: () => EntityManager, { personId, mustChange }: Actor, act = ''): Promise<void> {
  if (!mustChange || always.includes(act)) return;
  const account = await fork().findOne(StaffAccount, { person: personId });
  if (account?.mustChange !== false) throw new RuleError('must-change-password');
  if (!withOwnPassword.includes(act)) throw new RuleError('needs-second-factor');
}
