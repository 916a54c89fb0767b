import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { sitesOn } from './held-on.ts';
import { presentSites } from './present-site.ts';
import { rosterReaders } from './rosters.policy.ts';
import { Site } from './site.entity.ts';

/** The places and bodies that there were on a day. @throws RuleError `not-allowed`, `unknown-unit` */
export async function listSites(
  context: ActContext,
  input: Received<'rosters', 'listSites'>,
): Promise<Answer<'rosters', 'listSites'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, rosterReaders);
  const after = input.after === undefined ? undefined : keyring.ids.open('site', input.after);
  const rows = await em.find(
    Site,
    { $and: [sitesOn(unit.place, input.on, after), input.kind === undefined ? {} : { kind: input.kind }] },
    { orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentSites(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('site', last.id) : null,
  };
}
