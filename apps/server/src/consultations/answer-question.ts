import type { Received } from '@linfa/contract';
import { applyQuestionAct, RuleError, type matterKinds, type QuestionState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { countedKey } from '../people/counted-keys.ts';
import { presentQuestion, type PresentedQuestion } from './present-question.ts';
import { questionForAct } from './question-for-act.ts';
import { tellOfQuestion } from './tell-of-question.ts';
import { writeLines } from './write-lines.ts';

/**
 * An adviser answers in writing; the answer is a line of the service log and counts as a consultation of today.
 * @throws RuleError `wrong-state`, `for-another-adviser`, `not-found`
 */
export async function answerQuestion(
  context: ActContext,
  input: Received<'consultations', 'answer'>,
): Promise<PresentedQuestion> {
  const { em, keyring, today } = context;
  const question = await questionForAct(context, input.question, ['adviser'], false);
  const before = question.state as QuestionState;
  const state = applyQuestionAct(before, 'answer');
  const { personId } = actorOf(context);
  if (question.adviser && question.adviser.id !== personId) throw new RuleError('for-another-adviser');
  const [line] = await writeLines(
    context,
    question.unit.code,
    [
      {
        day: today,
        serviceKind: 'consultation',
        mode: 'written',
        channel: 'platform',
        matter: question.matter as keyof typeof matterKinds,
        result: 'answered',
        persons: 1,
        minutes: input.minutes,
        summary: input.text,
        amount: 0,
        client: { name: keyring.open(question.askedBy.nameCipher) },
      },
    ],
    'consultations.answer',
  );
  if (!line) throw new Error('a written line is answered');
  line.clientKey = countedKey(keyring, question.askedBy);
  Object.assign(question, { state, answerCipher: keyring.seal(input.text), consultation: line, adviser: line.adviser });
  await em.populate([question], ['adviser']);
  tellOfQuestion(context, question.askedBy, 'question-answered', question);
  recordAct(context, { act: 'consultations.answer', thing: `question:${question.id}`, from: before, to: state });
  await em.flush();
  return presentQuestion(context, question);
}
