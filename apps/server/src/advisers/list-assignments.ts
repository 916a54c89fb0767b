import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { peopleReaders } from '../people/people.policy.ts';
import { AdviserAssignment } from './adviser-assignment.entity.ts';
import { presentAssignments } from './present-assignment.ts';

/** Who advised which community on a day, in a unit and below, in order of entry. @throws RuleError `unknown-unit`, `not-allowed`, `unit-not-valid` */
export async function listAssignments(
  context: ActContext,
  input: Received<'people', 'listAssignments'>,
): Promise<Answer<'people', 'listAssignments'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, peopleReaders);
  const on = input.on ?? today;
  const place = await placeOn(em, unit, on);
  const rows = await em.find(
    AdviserAssignment,
    {
      place: { $gte: place, $lt: `${place}~` },
      servedKind: 'community',
      startsOn: { $lte: on },
      $or: [{ endsOn: null }, { endsOn: { $gt: on } }],
      ...(input.after !== undefined && { id: { $gt: keyring.ids.open('assignment', input.after) } }),
    },
    { orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: await presentAssignments(context, page),
    next: rows.length > input.limit && last ? keyring.ids.seal('assignment', last.id) : null,
  };
}
