import type { Answer } from '@linfa/contract';
import { actsOpen, questionTable, type matterKinds, type QuestionState } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { WrittenQuestion } from './written-question.entity.ts';

export type PresentedQuestion = Answer<'consultations', 'askInWriting'>;
export type ListedQuestion = Answer<'consultations', 'listQuestions'>['items'][number];

/** A question with what was asked and answered. Its unit, asker and adviser are loaded. */
export function presentQuestion(context: ActContext, question: WrittenQuestion): PresentedQuestion {
  const { keyring } = context;
  return {
    ...listedQuestion(context, question),
    askedBy: keyring.open(question.askedBy.nameCipher),
    text: keyring.open(question.textCipher),
    answer: question.answerCipher ? keyring.open(question.answerCipher) : '',
  };
}

/** A question as a list shows it: by when, on what, for whom; neither who asked nor what. */
export function listedQuestion(context: ActContext, question: WrittenQuestion): ListedQuestion {
  const { keyring, today } = context;
  const actor = actorOf(context);
  const state = question.state as QuestionState;
  const own = question.askedBy.id === actor.personId;
  const mine = !question.adviser || question.adviser.id === actor.personId;
  const roles = rolesAt(actor, question.place).filter((role) => role !== 'resident');
  const open = actsOpen(questionTable, state, own ? [...roles, 'resident'] : roles);
  return {
    id: keyring.ids.seal('question', question.id),
    community: { code: question.unit.code, name: question.unit.name },
    adviser: question.adviser ? keyring.open(question.adviser.nameCipher) : null,
    askedOn: question.askedOn,
    dueOn: question.dueOn,
    overdue: state === 'open' && question.dueOn < today,
    matter: question.matter as keyof typeof matterKinds,
    state,
    thread: question.thread ? keyring.ids.seal('question', question.thread) : null,
    may: open.filter((act) => act !== 'answer' || mine),
  };
}
