import { RuleError, wordDate, type Day, type Role } from '@linfa/domain';
import { advisersWhoServed } from '../duty-shifts/advisers-between.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';

/** Those who type in what others did. */
const namers: readonly Role[] = ['community-clerk', 'street-officer'];

/** What a line says of whose work it is: nothing where it says nothing, null where its paper names nobody. */
export interface Naming {
  readonly day: Day;
  readonly adviser?: string | null | undefined;
  /** Where in the input it is said. */
  readonly path: string;
}

/**
 * That staff name nobody but who was an adviser there on the day of the line, or on duty; an adviser names only
 * themselves. All lines that are wrong are said, so that a pile of paper is put right at once.
 * @throws RuleError `not-allowed`, `adviser-not-then` with the lines as `fields`, `not-found`
 */
export async function assertNamedServed(context: ActContext, unit: OrgUnit, namings: readonly Naming[]): Promise<void> {
  const { em, keyring, today } = context;
  const actor = actorOf(context);
  const named = namings.flatMap(({ adviser, ...line }) =>
    adviser === undefined ? [] : [{ ...line, id: adviser === null ? null : keyring.ids.open('person', adviser) }],
  );
  if (!reaches(actor, namers, unit.place) && named.some(({ id }) => id !== actor.personId))
    throw new RuleError('not-allowed');
  const people = named.filter(({ id }) => id !== null);
  const served = new Map<Day, ReadonlyMap<number | null, unknown>>();
  for (const day of new Set(people.map((one) => one.day)))
    served.set(day, await advisersWhoServed(em, unit, { from: day, to: day }));
  const wrong = people
    .filter(({ day, id }) => served.get(day)?.has(id) !== true)
    .map(({ day, path }) => ({ path, words: { day: wordDate(day, today) } }));
  const [first] = wrong;
  if (first === undefined) return;
  const fields = wrong.map(({ path, words }) => ({ path, message: new RuleError('adviser-not-then', words).message }));
  throw new RuleError('adviser-not-then', first.words, { fields });
}
