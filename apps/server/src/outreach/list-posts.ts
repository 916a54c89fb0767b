import type { Answer, Received } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitByCode, unitInReach } from '../org-units/unit-in-reach.ts';
import { OnlinePost } from './online-post.entity.ts';
import { eventReaders } from './outreach.policy.ts';
import { presentPost, presentPublicPost } from './present-post.ts';

/** What a unit and those below posted, newest entry first. */
export async function listPosts(
  context: ActContext,
  input: Received<'outreach', 'listPosts'>,
): Promise<Answer<'outreach', 'listPosts'>> {
  const unit = await unitInReach(context, input.unit, eventReaders);
  const { rows, next } = await findPosts(context, unit, input);
  return { items: rows.map((row) => presentPost(context, row)), next };
}

/** The same for anybody, without what was taken back and without how often it was read. */
export async function listPublicPosts(
  context: ActContext,
  input: Received<'outreach', 'listPublicPosts'>,
): Promise<Answer<'outreach', 'listPublicPosts'>> {
  const unit = await unitByCode(context, input.unit);
  const { rows, next } = await findPosts(context, unit, input, { state: 'posted' });
  return { items: rows.map((row) => presentPublicPost(context, row)), next };
}

async function findPosts(
  { em, keyring }: ActContext,
  unit: OrgUnit,
  input: Received<'outreach', 'listPosts'>,
  so: FilterQuery<OnlinePost> = {},
): Promise<{ readonly rows: OnlinePost[]; readonly next: string | null }> {
  const { from, to } = shortPeriod(input.from, input.to);
  const before = input.after === undefined ? undefined : keyring.ids.open('post', input.after);
  const found = await em.find(
    OnlinePost,
    {
      $and: [
        { place: { $gte: unit.place, $lt: `${unit.place}~` }, postedOn: { $gte: from, $lte: to } },
        before === undefined ? {} : { id: { $lt: before } },
        so,
      ],
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > input.limit && last ? keyring.ids.seal('post', last.id) : null };
}
