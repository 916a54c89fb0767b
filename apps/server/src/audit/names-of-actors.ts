import { Person } from '../people/person.entity.ts';
import type { ActContext } from '../http/act-context.ts';

/** The names of staff by what the audit calls them (`person:12`), for those who see what they did. */
export async function namesOfActors(
  { em, keyring }: Pick<ActContext, 'em' | 'keyring'>,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actors.flatMap((actor) => (actor.startsWith('person:') ? [Number(actor.slice(7))] : [])))];
  const people = await em.find(Person, { id: { $in: ids } }, { fields: ['nameCipher'] });
  return new Map(people.map((one) => [`person:${one.id}`, keyring.open(one.nameCipher)]));
}
