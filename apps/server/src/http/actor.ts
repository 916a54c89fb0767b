import type { EntityManager } from '@mikro-orm/core';
import type { Day, Role } from '@linfa/domain';
import { placesHeld } from '../org-units/places-held.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';

/** Where somebody may act, and as what. */
export interface Holding {
  readonly role: Role;
  readonly unitId: number;
  /** The root of a subtree: where the unit stands today or, in a holding of its own, where it or what became part of it stood. */
  readonly place: string;
}

/** Who is asking. */
export interface Actor {
  readonly personId: number;
  readonly sessionId: number;
  readonly kind: 'resident' | 'staff';
  /** Whether a new password comes before everything else. */
  readonly mustChange: boolean;
  readonly holdings: readonly Holding[];
}

/** The roles that a session acts in at each place of their units, today's first. A resident is one everywhere, for oneself. */
export async function holdingsOf(
  em: EntityManager,
  personId: number,
  kind: Actor['kind'],
  today: Day,
): Promise<Holding[]> {
  return placedHoldings(em, await currentHoldings(em, personId, kind, today));
}

/** @param rows with their units */
export async function placedHoldings(em: EntityManager, rows: readonly RoleHolding[]): Promise<Holding[]> {
  const places = await placesHeld(em, [...new Set(rows.map((row) => row.unit.id))]);
  return rows.flatMap(({ role, unit }) =>
    [unit.place, ...(places.get(unit.id) ?? []).filter((place) => !place.startsWith(unit.place))].map((place) => ({
      role: role as Role,
      unitId: unit.id,
      place,
    })),
  );
}

/**
 * What a person holds on a day, units included. Staff roles act only where a password was given: whoever gets hold of
 * an officer's phone number is a resident, and no more.
 */
export function currentHoldings(em: EntityManager, personId: number, kind: Actor['kind'], today: Day) {
  const on = { person: personId, from: { $lte: today }, $or: [{ to: null }, { to: { $gt: today } }] };
  return em.find(
    RoleHolding,
    { ...on, ...(kind === 'resident' && { role: 'resident' }) },
    { populate: ['unit'], orderBy: { id: 'asc' } },
  );
}

/** Whether the actor holds one of the roles at a unit whose subtree contains the place. */
export function reaches(actor: Actor | null, roles: readonly Role[], place: string): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role) && place.startsWith(one.place));
}

/** Whether the actor holds one of the roles anywhere. */
export function holds(actor: Actor | null, roles: readonly Role[]): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role));
}
