import type { ActContext } from '../http/act-context.ts';

/** The same event and person give the same text; the unique key decides, also between two who ask at once. */
export function activeSignUpKey({ keyring }: ActContext, eventId: number, personId: number): string {
  return keyring.blindIndex(`event:${eventId} person:${personId}`);
}
