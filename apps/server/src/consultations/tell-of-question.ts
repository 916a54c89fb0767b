import type { ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { Person } from '../people/person.entity.ts';
import type { WrittenQuestion } from './written-question.entity.ts';

/** Queues a notice about a question whose unit is loaded: where, and by when; never what. */
export function tellOfQuestion(
  context: ActContext,
  person: Person,
  kind: 'question-asked' | 'question-answered',
  { id, unit, dueOn }: WrittenQuestion,
): void {
  queueNotice(
    context,
    person,
    kind,
    { question: id, due: dueOn, community: unit.code },
    { unit, thing: `question:${id}` },
  );
}
