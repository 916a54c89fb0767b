import type { EntityManager } from '@mikro-orm/core';
import type { Day, Role } from '@linfa/domain';
import { RoleHolding } from '../people/role-holding.entity.ts';

/** Where somebody may act, and as what. */
export interface Holding {
  readonly role: Role;
  readonly unitId: number;
  /** The unit's subtree, as it stands today. */
  readonly place: string;
}

/** Who is asking. */
export interface Actor {
  readonly personId: number;
  readonly sessionId: number;
  readonly kind: 'resident' | 'staff';
  readonly holdings: readonly Holding[];
}

/** The roles that a person holds on a day, with today's place of each unit. A resident is one everywhere, for oneself. */
export async function holdingsOf(em: EntityManager, personId: number, today: Day): Promise<Holding[]> {
  const rows = await em.find(RoleHolding, { person: personId, from: { $lte: today }, $or: [{ to: null }, { to: { $gt: today } }] }, { populate: ['unit'] });
  return rows.map((row) => ({ role: row.role as Role, unitId: row.unit.id, place: row.unit.place }));
}

/** Whether the actor holds one of the roles at a unit whose subtree contains the place. */
export function reaches(actor: Actor | null, roles: readonly Role[], place: string): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role) && place.startsWith(one.place));
}

/** Whether the actor holds one of the roles anywhere. */
export function holds(actor: Actor | null, roles: readonly Role[]): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role));
}
