import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OnlinePost } from './online-post.entity.ts';
import { eventKeepers } from './outreach.policy.ts';

/** The post, locked, for those who enter posts there. @throws RuleError `not-found` */
export async function postForAct(context: ActContext, sealed: string): Promise<OnlinePost> {
  const { em, keyring } = context;
  const post = await em.findOne(
    OnlinePost,
    { id: keyring.ids.open('post', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!post || !reaches(actorOf(context), eventKeepers, post.place)) throw new RuleError('not-found');
  await em.populate([post], ['unit']);
  return post;
}
