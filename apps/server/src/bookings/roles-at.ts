import type { Role } from '@linfa/domain';
import type { Actor } from '../http/actor.ts';

/** The roles that the actor holds over a place. */
export function rolesAt(actor: Actor, place: string): Role[] {
  return actor.holdings.filter((one) => place.startsWith(one.place)).map((one) => one.role);
}
