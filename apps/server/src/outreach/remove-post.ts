import type { Received } from '@linfa/contract';
import { applyOnlinePostAct, type OnlinePostState } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { postForAct } from './post-for-act.ts';
import { presentPost, type PresentedPost } from './present-post.ts';

/** Takes back a post that was entered by mistake: it is kept with the reason, and counted no more. @throws RuleError `wrong-state`, `changed-meanwhile`, `not-found` */
export async function removePost(
  context: ActContext,
  input: Received<'outreach', 'removePost'>,
): Promise<PresentedPost> {
  const post = await postForAct(context, input.post);
  const state = applyOnlinePostAct(post.state as OnlinePostState, 'withdraw');
  keepAmendment(context, post, {
    act: 'outreach.removePost',
    kind: 'post',
    reason: input.reason,
    version: input.version,
    to: { state },
  });
  await context.em.flush();
  return presentPost(context, post);
}
