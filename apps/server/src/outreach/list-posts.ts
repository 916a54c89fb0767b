import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode, unitInReach } from '../org-units/unit-in-reach.ts';
import { OnlinePost } from './online-post.entity.ts';
import { eventReaders } from './outreach.policy.ts';
import { presentPost, presentPublicPost } from './present-post.ts';
import { seenFrom } from './seen-from.ts';

/** What a unit and those below posted, newest entry first. */
export async function listPosts(
  context: ActContext,
  input: Received<'outreach', 'listPosts'>,
): Promise<Answer<'outreach', 'listPosts'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, eventReaders);
  const { from, to } = shortPeriod(input.from, input.to);
  const before = input.after === undefined ? undefined : keyring.ids.open('post', input.after);
  const found = await em.find(
    OnlinePost,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      postedOn: { $gte: from, $lte: to },
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const { rows, next } = pageOf(context, found, input.limit);
  return { items: rows.map((row) => presentPost(context, row)), next };
}

/**
 * What the people of a unit may read, newest day first, without what was taken back and without how often it was read.
 * @throws RuleError `unknown-unit`, `bad-period`, `not-found`
 */
export async function listPublicPosts(
  context: ActContext,
  input: Received<'outreach', 'listPublicPosts'>,
): Promise<Answer<'outreach', 'listPublicPosts'>> {
  const { em, keyring } = context;
  const unit = await unitByCode(context, input.unit);
  const { from, to } = shortPeriod(input.from, input.to);
  const last =
    input.after === undefined ? null : await em.findOne(OnlinePost, { id: keyring.ids.open('post', input.after) });
  if (input.after !== undefined && !last) throw new RuleError('not-found');
  const found = await em.find(
    OnlinePost,
    {
      $and: [
        seenFrom(unit, input.wholeStreet),
        { postedOn: { $gte: from, $lte: to }, state: 'posted' },
        last ? { $or: [{ postedOn: { $lt: last.postedOn } }, { postedOn: last.postedOn, id: { $lt: last.id } }] } : {},
      ],
    },
    { populate: ['unit'], orderBy: { postedOn: 'desc', id: 'desc' }, limit: input.limit + 1 },
  );
  const { rows, next } = pageOf(context, found, input.limit);
  return { items: rows.map((row) => presentPublicPost(context, row)), next };
}

function pageOf(
  { keyring }: ActContext,
  found: readonly OnlinePost[],
  limit: number,
): { readonly rows: readonly OnlinePost[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? keyring.ids.seal('post', last.id) : null };
}
