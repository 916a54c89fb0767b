import type { Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { presentQuestion, type PresentedQuestion } from './present-question.ts';
import { questionForAct } from './question-for-act.ts';

/** What was asked and answered, and by whom. That somebody else than the asker read it is recorded. @throws RuleError `not-found` */
export async function readQuestion(
  context: ActContext,
  input: Received<'consultations', 'readQuestion'>,
): Promise<PresentedQuestion> {
  const question = await questionForAct(context, input.question, serviceLoggers, true);
  if (question.askedBy.id !== actorOf(context).personId)
    recordAct(context, { act: 'consultations.readQuestion', thing: `question:${question.id}` });
  return presentQuestion(context, question);
}
