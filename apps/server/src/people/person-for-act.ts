import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

export interface Staff {
  readonly person: Person;
  /** All that the person holds, held and is to hold, units included. */
  readonly holdings: RoleHolding[];
}

/** A member of staff, as far as somebody in one of the roles may look: residents are nobody's staff. @throws RuleError `not-found` */
export async function personInReach(context: ActContext, sealed: string, roles: readonly Role[]): Promise<Staff> {
  const person = await context.em.findOne(Person, context.keyring.ids.open('person', sealed));
  return asStaff(context, person, (places) => places.some((place) => reaches(actorOf(context), roles, place)));
}

/** The same, locked, so that what is judged of the person's roles holds. Nothing may be read before. @throws RuleError `not-found` */
export async function personToAppoint(context: ActContext, sealed: string, roles: readonly Role[]): Promise<Staff> {
  const person = await lockPerson(context, context.keyring.ids.open('person', sealed));
  return asStaff(context, person, (places) => places.some((place) => reaches(actorOf(context), roles, place)));
}

/**
 * The same, for what touches the person as a whole (a name, a phone number, an account): every role that is held must lie
 * within reach, or somebody of one street could become somebody of the district.
 * @throws RuleError `not-found`, `above-you`
 */
export async function personToKeep(context: ActContext, id: number, roles: readonly Role[]): Promise<Staff> {
  const person = await lockPerson(context, id);
  const staff = await asStaff(context, person, (places) =>
    places.some((place) => reaches(actorOf(context), roles, place)),
  );
  if (!isWhollyBelow(context, staff.holdings, roles)) throw new RuleError('above-you');
  return staff;
}

/** Whether every role that is held or to be held lies within reach of the actor's own. */
export function isWhollyBelow(
  { actor, today }: ActContext,
  holdings: readonly RoleHolding[],
  roles: readonly Role[],
): boolean {
  return holdings.filter(({ to }) => !to || to > today).every(({ unit }) => reaches(actor, roles, unit.place));
}

function lockPerson({ em }: ActContext, id: number): Promise<Person | null> {
  return em.findOne(Person, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

async function asStaff(
  { em }: ActContext,
  person: Person | null,
  isInReach: (places: readonly string[]) => boolean,
): Promise<Staff> {
  const holdings = person ? await staffHoldings(em, [person.id]) : [];
  if (!person || !isInReach(holdings.map((one) => one.unit.place))) throw new RuleError('not-found');
  return { person, holdings };
}

/** All staff roles of these people, the first granted first. */
export function staffHoldings(em: ActContext['em'], personIds: readonly number[]): Promise<RoleHolding[]> {
  return em.find(
    RoleHolding,
    { person: { $in: [...personIds] }, role: { $ne: 'resident' } },
    { populate: ['unit'], orderBy: { from: 'asc', id: 'asc' }, refresh: true },
  );
}
