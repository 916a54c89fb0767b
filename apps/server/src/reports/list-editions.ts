import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Edition } from './edition.entity.ts';
import { presentEdition } from './present-edition.ts';
import { editionReaders } from './reports.policy.ts';

/** The editions of a unit and of all below it, the newest first; without their texts. */
export async function listEditions(
  context: ActContext,
  input: Received<'reports', 'list'>,
): Promise<Answer<'reports', 'list'>> {
  const { em, keyring } = context;
  const before = input.after === undefined ? undefined : keyring.ids.open('edition', input.after);
  const unit = await unitInReach(context, input.unit, editionReaders);
  const rows = await em.find(
    Edition,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      ...(input.year !== undefined && { year: input.year }),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    {
      populate: ['unit'],
      strategy: 'joined',
      exclude: ['frozen', 'outline'],
      orderBy: { id: 'desc' },
      limit: input.limit + 1,
    },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((one) => presentEdition(context, one as Edition)),
    next: rows.length > input.limit && last ? keyring.ids.seal('edition', last.id) : null,
  };
}
