import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Notice } from './notice.entity.ts';
import { noticeCallers } from './notices.policy.ts';

/** A notice, locked, for those who ring people up for its unit. @throws RuleError `not-found` for everybody else */
export async function callForAct(context: ActContext, sealed: string): Promise<Notice> {
  const { em, keyring } = context;
  const id = keyring.ids.open('notice', sealed);
  const notice = await em.findOne(Notice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!notice || !reaches(actorOf(context), noticeCallers, notice.place)) throw new RuleError('not-found');
  await em.populate([notice], ['unit', 'person']);
  return notice;
}
