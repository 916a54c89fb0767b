import type { Received } from '@linfa/contract';
import { applyQuestionAct, RuleError, type QuestionState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { advisesThere } from './advises-there.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { presentQuestion, type PresentedQuestion } from './present-question.ts';
import { questionForAct } from './question-for-act.ts';
import { tellOfQuestion } from './tell-of-question.ts';

/** Hands a question to another adviser of the community; its due day stays. @throws RuleError `wrong-state`, `not-adviser-there`, `nothing-changed`, `not-found` */
export async function passQuestionOn(
  context: ActContext,
  input: Received<'consultations', 'passOn'>,
): Promise<PresentedQuestion> {
  const { em, keyring, today } = context;
  const question = await questionForAct(context, input.question, serviceLoggers, false);
  applyQuestionAct(question.state as QuestionState, 'pass-on');
  const adviserId = keyring.ids.open('person', input.adviser);
  if (!(await advisesThere(em, adviserId, question.place, today)))
    throw new RuleError('not-adviser-there', { day: today });
  const from = question.adviser?.id;
  if (from === adviserId) throw new RuleError('nothing-changed');
  question.adviser = await em.findOneOrFail(Person, { id: adviserId });
  tellOfQuestion(context, question.adviser, 'question-asked', question);
  recordAct(context, {
    act: 'consultations.passOn',
    thing: `question:${question.id}`,
    from: from === undefined ? 'nobody' : `person:${from}`,
    to: `person:${adviserId}`,
  });
  await em.flush();
  return presentQuestion(context, question);
}
