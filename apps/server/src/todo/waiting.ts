import type { Day, Role, TodoKind, TodoThing } from '@linfa/domain';
import { scopeSql } from '../figures/cell-sql.ts';
import type { ActContext } from '../http/act-context.ts';
import type { Actor } from '../http/actor.ts';
import type { Sql } from '../database/sql.ts';

/** Something that waits for whoever is asking. */
export interface Waiting {
  readonly kind: TodoKind;
  /** What is to be done, without a name. */
  readonly title: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly since: Day | null;
  readonly dueOn: Day | null;
  readonly thing: { readonly kind: TodoThing; readonly id: string };
}

/** Looks for what waits of one kind, the most urgent first: so many at most, in the same statements however many there are. */
export type WaitingSource = (context: ActContext, actor: Actor, most: number) => Promise<Waiting[]>;

/** Where somebody holds one of the roles; places within others are left out. */
export function placesOf(actor: Actor, roles: readonly Role[]): string[] {
  const all = [...new Set(actor.holdings.filter((one) => roles.includes(one.role)).map((one) => one.place))];
  return all.filter((place) => !all.some((other) => other !== place && place.startsWith(other)));
}

/** Rows that lie within one of the places. */
export function within(places: readonly string[]): { $or: { place: { $gte: string; $lt: string } }[] } {
  return { $or: places.map((place) => ({ place: { $gte: place, $lt: `${place}~` } })) };
}

/** The same in SQL. */
export function withinSql(places: readonly string[], alias: string): Sql {
  return places.length === 0 ? { text: '1 = 0', values: [] } : scopeSql({ places, mapping: [] }, alias);
}

export function unitOf({ unit }: { readonly unit: { readonly code: string; readonly name: string } }): Waiting['unit'] {
  return { code: unit.code, name: unit.name };
}
