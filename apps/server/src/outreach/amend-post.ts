import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { postForAct } from './post-for-act.ts';
import { presentPost, type PresentedPost } from './present-post.ts';

/** Corrects what was entered of a post, its reads above all, and keeps what stood there. @throws RuleError `wrong-state`, `changed-meanwhile`, `nothing-changed`, `day-in-future`, `not-found` */
export async function amendPost(context: ActContext, input: Received<'outreach', 'amendPost'>): Promise<PresentedPost> {
  const { em, today } = context;
  const post = await postForAct(context, input.post);
  if (post.state !== 'posted')
    throw new RuleError('wrong-state', { thing: '线上普法信息', state: '已撤销', act: '更正' });
  const { day, ...plain } = input.change;
  if (day !== undefined && day > today) throw new RuleError('day-in-future', { day });
  keepAmendment(context, post, {
    act: 'outreach.amendPost',
    kind: 'post',
    reason: input.reason,
    version: input.version,
    to: {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(day !== undefined && { postedOn: day }),
    },
  });
  if (day !== undefined) post.place = await placeOn(em, post.unit, day);
  await em.flush();
  return presentPost(context, post);
}
