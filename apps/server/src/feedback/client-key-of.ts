import type { ActContext } from '../http/act-context.ts';
import { countedKey } from '../people/counted-keys.ts';
import { Person } from '../people/person.entity.ts';

/** What consultations and referrals know a person by: the phone number's index, else one of the person's own. */
export async function clientKeyOf({ em, keyring }: ActContext, personId: number): Promise<string> {
  return countedKey(keyring, await em.findOneOrFail(Person, personId));
}
