import { LockMode, type EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { DutyShift } from './duty-shift.entity.ts';

/** A stretch of duty at a place. `startsAt` and `minutes` as in a shift. */
export interface DutyTime {
  readonly place: string;
  readonly day: Day;
  readonly startsAt: number;
  readonly minutes: number;
}

/** Rosters and exchanges of one adviser take turns here. Several are locked in one order. */
export async function lockAdvisers(em: EntityManager, personIds: readonly number[]): Promise<void> {
  for (const id of [...new Set(personIds)].toSorted((a, b) => a - b))
    await em.findOne(Person, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * That somebody may be on duty then and there: an adviser of that community on that day, not on duty elsewhere.
 * @param except shifts that are given away at the same time
 * @throws RuleError `not-adviser-there`, `adviser-busy`
 */
export async function assertCanServe(
  em: EntityManager,
  personId: number,
  { place, day, startsAt, minutes }: DutyTime,
  except: readonly number[],
): Promise<void> {
  const holdings = await em.find(RoleHolding, { person: personId, role: 'adviser' }, { populate: ['unit'] });
  const serves = holdings.some(
    (one) => place.startsWith(one.unit.place) && one.from <= day && (!one.to || one.to > day),
  );
  if (!serves) throw new RuleError('not-adviser-there', { day });
  // A locking read: what was read earlier in the transaction does not hide what another handed over a moment ago.
  const others = await em.find(
    DutyShift,
    { adviser: personId, heldOn: day, state: { $nin: ['cancelled', 'missed'] }, id: { $nin: [...except] } },
    { fields: ['startsAt', 'minutes'], disableIdentityMap: true, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (others.some((one) => one.startsAt < startsAt + minutes && startsAt < one.startsAt + one.minutes))
    throw new RuleError('adviser-busy', { day });
}
