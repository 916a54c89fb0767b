import type { Received } from '@linfa/contract';
import { onlinePostTable, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { OnlinePost } from './online-post.entity.ts';
import { eventKeepers } from './outreach.policy.ts';
import { presentPost, type PresentedPost } from './present-post.ts';

/** A law post that went online, with its reads so far. @throws RuleError `day-in-future`, `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function recordPost(
  context: ActContext,
  input: Received<'outreach', 'recordPost'>,
): Promise<PresentedPost> {
  const { em } = context;
  const unit = await unitInReach(context, input.unit, eventKeepers);
  if (input.day > context.today) throw new RuleError('day-in-future', { day: input.day });
  const post = em.create(OnlinePost, {
    unit,
    place: await placeOn(em, unit, input.day),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    postedOn: input.day,
    title: input.title,
    channel: input.channel,
    state: onlinePostTable.initial,
    theme: input.theme ?? null,
    address: input.address ?? null,
    reads: input.reads,
  });
  em.persist(post);
  await em.flush();
  recordAct(context, { act: 'outreach.recordPost', thing: `post:${post.id}` });
  return presentPost(context, post);
}
