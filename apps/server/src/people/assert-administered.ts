import { LockMode, type EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

/**
 * That somebody who can sign in administers a place for good, after what the act has done: an installation that nobody
 * administers could not be mended from inside. Acts that end administrators take turns on their roles.
 * @throws RuleError `last-administrator`
 */
export async function assertAdministered(em: EntityManager, place: string, today: Day): Promise<void> {
  await em.flush();
  const held = await em.find(
    RoleHolding,
    { role: 'administrator' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  await em.populate(held, ['unit']);
  const left = held.filter(({ unit, from, to }) => place.startsWith(unit.place) && from <= today && !to);
  const accounts = await em.find(
    StaffAccount,
    { person: { $in: left.map((one) => one.person.id) }, lockedAt: null },
    { lockMode: LockMode.PESSIMISTIC_READ, limit: 1 },
  );
  if (accounts.length === 0) throw new RuleError('last-administrator');
}
