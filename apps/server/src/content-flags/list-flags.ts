import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { flagReaders } from './content-flags.policy.ts';
import { presentFlag } from './present-flag.ts';
import { TextCheck } from './text-check.entity.ts';

/** What WeChat flagged in a unit and those below, the oldest first; settled ones the newest first. @throws RuleError `not-allowed`, `unknown-unit` */
export async function listFlags(
  context: ActContext,
  input: Received<'contentFlags', 'list'>,
): Promise<Answer<'contentFlags', 'list'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, flagReaders);
  const after = input.after === undefined ? undefined : keyring.ids.open('textCheck', input.after);
  const rows = await em.find(
    TextCheck,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      state: input.settled ? 'settled' : 'flagged',
      ...(after !== undefined && { id: input.settled ? { $lt: after } : { $gt: after } }),
    },
    { populate: ['unit', 'person'], orderBy: { id: input.settled ? 'desc' : 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentFlag(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('textCheck', last.id) : null,
  };
}
