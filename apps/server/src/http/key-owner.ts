import type { Actor } from './actor.ts';

/** How the keys of a person's acts are marked, in whichever session. */
export const personOwner = (personId: number): string => `person:${personId}`;
/** How the keys of acts about one session are marked. */
export const sessionOwner = (sessionId: number): string => `session:${sessionId}`;

/**
 * Whose an idempotency key is. The person's, so that what was sent under a session that is over, and repeated after signing
 * in again because no answer came, is done once. Acts about the session itself keep to it: their answers belong to that
 * session alone, and the person may be another entry before they end. Before signing in it is the caller's address.
 */
export function keyOwner(actor: Actor | null, area: string, address: string): string {
  if (!actor) return `address:${address}`;
  return area === 'sessions' ? sessionOwner(actor.sessionId) : personOwner(actor.personId);
}
