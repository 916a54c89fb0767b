import type { Answer, Received } from '@linfa/contract';
import { applyWishAct } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { MessageWish } from './message-wish.entity.ts';

/** Acceptances of one topic that are kept at a time: nobody is told so often, and a page that counts wrongly does no harm. */
const mostUnused = 20;

/**
 * What the person answered to the templates that a page asked for: each acceptance is one message, each refusal is kept as
 * well. Answers to templates that are not in use any more, and of somebody without a WeChat of their own here, are worth nothing.
 */
export async function recordWish(
  context: ActContext,
  input: Received<'notices', 'recordWish'>,
): Promise<Answer<'notices', 'recordWish'>> {
  const { em, now, wechat } = context;
  const { personId } = actorOf(context);
  const person = await em.findOneOrFail(Person, { id: personId });
  const topicOf = new Map([...wechat.templates].map(([topic, { id }]) => [id, topic]));
  let accepted = 0;
  for (const { template, answer } of person.openidIndex ? input.answers : []) {
    const topic = topicOf.get(template);
    if (topic === undefined) continue;
    const wanted = answer === 'accept';
    if (wanted && (await em.count(MessageWish, { person: personId, topic, state: 'unused' })) >= mostUnused) continue;
    em.persist(
      em.create(MessageWish, {
        person,
        topic,
        template,
        state: applyWishAct('asked', wanted ? 'accept' : 'refuse'),
        at: now,
        notice: null,
        usedAt: null,
      }),
    );
    recordAct(context, { act: 'notices.recordWish', thing: `person:${personId}`, to: answer, reason: topic });
    if (wanted) accepted += 1;
  }
  await em.flush();
  return { accepted };
}
