import type { Answer, Received } from '@linfa/contract';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { OnlinePost } from './online-post.entity.ts';
import { eventReaders } from './outreach.policy.ts';
import { presentPost } from './present-post.ts';

/** What a unit and those below posted, newest entry first. */
export async function listPosts(
  context: ActContext,
  input: Received<'outreach', 'listPosts'>,
): Promise<Answer<'outreach', 'listPosts'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, eventReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('post', input.after);
  const rows = await em.find(
    OnlinePost,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      postedOn: { $gte: from, $lte: to },
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentPost(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('post', last.id) : null,
  };
}
