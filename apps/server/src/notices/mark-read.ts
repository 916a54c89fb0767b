import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { countUnread, inInbox } from './list-mine.ts';
import { Notice } from './notice.entity.ts';

/** The person has read some of their notices; all of them are theirs, or none is marked. @throws RuleError `not-found` */
export async function markRead(
  context: ActContext,
  input: Received<'notices', 'markRead'>,
): Promise<Answer<'notices', 'markRead'>> {
  const { em, keyring, now } = context;
  const ids = [...new Set(input.notices.map((one) => keyring.ids.open('notice', one)))];
  if ((await em.count(Notice, { $and: [inInbox(context), { id: { $in: ids } }] })) < ids.length)
    throw new RuleError('not-found');
  await em.nativeUpdate(Notice, { id: { $in: ids }, readAt: null }, { readAt: now });
  return { unread: await countUnread(context) };
}
