import type { EntityManager } from '@mikro-orm/core';
import type { Day, Role } from '@linfa/domain';
import { query, textOrNull } from '../database/sql.ts';
import { placesHeld } from '../org-units/places-held.ts';

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
  /** Whether a new password, or a second factor, comes before everything else. */
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

/** A role, and the unit at which it is held. */
export interface HeldAt {
  readonly role: string;
  readonly unit: { readonly id: number; readonly place: string };
}

export async function placedHoldings(em: EntityManager, rows: readonly HeldAt[]): Promise<Holding[]> {
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
 * Whether a row of `role_holding held` counts on a day, which is asked for twice. Staff roles act only where a password
 * was given: whoever gets hold of an officer's phone number is a resident, and no more.
 * @param kind the SQL of the session's kind
 */
export function isHeld(kind: string): string {
  return `held.\`from\` <= ? and (held.\`to\` is null or held.\`to\` > ?) and (${kind} <> 'resident' or held.role = 'resident')`;
}

export interface CurrentHolding extends HeldAt {
  readonly unit: HeldAt['unit'] & { readonly code: string; readonly name: string };
  readonly to: Day | null;
}

/** What a person holds on a day, in the order in which it was given. */
export async function currentHoldings(
  em: EntityManager,
  personId: number,
  kind: Actor['kind'],
  today: Day,
): Promise<CurrentHolding[]> {
  const rows = await query(em, {
    text: `select held.role, held.\`to\` as until, unit.id, unit.place, unit.code, unit.name from role_holding held join org_unit unit on unit.id = held.unit_id where held.person_id = ? and ${isHeld('?')} order by held.id`,
    values: [personId, today, today, kind],
  });
  return rows.map((row) => ({
    role: String(row['role']),
    unit: {
      id: Number(row['id']),
      place: String(row['place']),
      code: String(row['code']),
      name: String(row['name']),
    },
    to: textOrNull(row['until']),
  }));
}

/** Whether the actor holds one of the roles at a unit whose subtree contains the place. */
export function reaches(actor: Actor | null, roles: readonly Role[], place: string): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role) && place.startsWith(one.place));
}

/** Whether the actor holds one of the roles anywhere. */
export function holds(actor: Actor | null, roles: readonly Role[]): boolean {
  return actor !== null && actor.holdings.some((one) => roles.includes(one.role));
}
