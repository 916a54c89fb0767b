import type { Received } from '@linfa/contract';
import { applyQuestionAct, type QuestionState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { presentQuestion, type PresentedQuestion } from './present-question.ts';
import { questionForAct } from './question-for-act.ts';

/** A resident takes a question back that nobody has answered. @throws RuleError `wrong-state`, `not-found` */
export async function withdrawQuestion(
  context: ActContext,
  input: Received<'consultations', 'withdrawQuestion'>,
): Promise<PresentedQuestion> {
  const question = await questionForAct(context, input.question, [], true);
  const before = question.state as QuestionState;
  question.state = applyQuestionAct(before, 'withdraw');
  recordAct(context, {
    act: 'consultations.withdrawQuestion',
    thing: `question:${question.id}`,
    from: before,
    to: question.state,
  });
  await context.em.flush();
  return presentQuestion(context, question);
}
