import type { ActContext } from '../http/act-context.ts';
import { countedKey } from '../people/counted-keys.ts';
import { Person } from '../people/person.entity.ts';
import { Session } from '../sessions/session.entity.ts';
import type { DataSubject } from './data-rule.ts';

/** Everything that rows know a person by. */
export async function dataSubject({ em, keyring }: ActContext, personId: number): Promise<DataSubject> {
  const person = await em.findOneOrFail(Person, personId);
  const sessions = await em.find(Session, { person: personId }, { fields: ['id'] });
  return {
    personId,
    phoneIndex: person.phoneIndex ?? null,
    clientKey: countedKey(keyring, person),
    sessionIds: sessions.map((one) => one.id),
  };
}
