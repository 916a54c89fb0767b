import type { ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';

/** What consultations and referrals know a person by: the phone number's index, else one of the person's own. */
export async function clientKeyOf({ em, keyring }: ActContext, personId: number): Promise<string> {
  const person = await em.findOneOrFail(Person, personId);
  return person.phoneIndex ?? keyring.blindIndex(`person:${person.id}`);
}
