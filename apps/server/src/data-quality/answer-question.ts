import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { dataQualityAnswerers } from './data-quality.policy.ts';
import { DataQualityAnswer } from './data-quality-answer.entity.ts';
import { askQuestions, type Question } from './list-questions.ts';

/**
 * Keeps why records are as they are; the question does not come back unless more records join them.
 * @throws RuleError `not-found` for what is not asked, or no longer
 */
export async function answerQuestion(context: ActContext, input: Received<'dataQuality', 'answer'>): Promise<Question> {
  const { em, keyring, now } = context;
  const { personId } = actorOf(context);
  const { questions } = await askQuestions(context, input, dataQualityAnswerers);
  const asked = questions.find(({ question }) => question.key === input.key);
  if (!asked) throw new RuleError('not-found');
  const { finding, question, place } = asked;
  const by = await em.findOneOrFail(Person, { id: personId });
  await em.nativeDelete(DataQualityAnswer, { kind: question.kind, questionKey: question.key });
  const answer = em.create(DataQualityAnswer, {
    unit: finding.unitId,
    place,
    kind: question.kind,
    questionKey: question.key,
    records: finding.count,
    reasonCipher: keyring.seal(input.reason),
    by,
    at: now,
  });
  await em.persist(answer).flush();
  recordAct(context, { act: 'dataQuality.answer', thing: `dataQualityAnswer:${answer.id}` });
  return { ...question, answer: { reason: input.reason, by: keyring.open(by.nameCipher), at: now.toISOString() } };
}
