import type { Answer } from '@linfa/contract';
import { messageTopics, type MessageTopic } from '@linfa/domain';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { MessageWish } from '../notices/message-wish.entity.ts';
import { Notice } from '../notices/notice.entity.ts';

/** Whether WeChat is connected and what waits for it. No secret, no number and no name. */
export async function wechatState({ em, now, wechat }: ActContext): Promise<Answer<'wechat', 'state'>> {
  const age = wechat.token();
  const oldest = await em.findOne(
    Notice,
    { state: 'queued', dueAt: { $lte: now } },
    { orderBy: { dueAt: 'asc' }, fields: ['dueAt'] },
  );
  return {
    mode: wechat.mode,
    checksTexts: wechat.checksTexts,
    token: age && { fetchedAt: age.fetchedAt.toISOString(), renewsAt: age.renewsAt.toISOString() },
    templates: (Object.keys(messageTopics) as MessageTopic[]).map((topic) => ({
      topic,
      name: messageTopics[topic],
      template: wechat.templates.get(topic)?.id ?? null,
    })),
    notices: {
      queued: await em.count(Notice, { state: 'queued' }),
      sending: await em.count(Notice, { state: 'sending' }),
      toCall: await em.count(Notice, { state: { $in: ['unknown', 'failed'] } }),
      oldest: oldest?.dueAt?.toISOString() ?? null,
    },
    texts: {
      waiting: await em.count(TextCheck, { state: 'queued' }),
      flagged: await em.count(TextCheck, { state: 'flagged' }),
    },
    wishes: await em.count(MessageWish, { state: 'unused' }),
  };
}
