import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { ConsentText } from './consent-text.entity.ts';
import { presentText } from './present-text.ts';

/**
 * A new version of a text, from a day on. What people agreed to before stays as it was.
 * @throws RuleError `before-start` when the day is not after today and after the last version's
 */
export async function publishText(
  context: ActContext,
  input: Received<'consents', 'publishText'>,
): Promise<Answer<'consents', 'publishText'>> {
  const { em, today } = context;
  const last = await em.findOne(ConsentText, { kind: input.kind }, { orderBy: { version: 'desc' } });
  const start = last && last.validFrom > today ? last.validFrom : today;
  if (input.from <= start) throw new RuleError('before-start', { day: input.from, start });
  const text = em.create(ConsentText, {
    kind: input.kind,
    version: (last?.version ?? 0) + 1,
    validFrom: input.from,
    asksAgain: input.asksAgain,
    title: input.title,
    asked: input.asked,
    why: input.why,
    kept: input.kept,
    body: input.text,
  });
  em.persist(text);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('changed-meanwhile') : error;
  }
  recordAct(context, {
    act: 'consents.publishText',
    thing: `consentText:${text.id}`,
    to: input.kind,
    reason: `第${text.version}版，自${input.from}起`,
  });
  return presentText(text);
}
