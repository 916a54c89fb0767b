import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { WrittenQuestion } from './written-question.entity.ts';

/** The question, locked, for its asker or for those who hold one of the roles there. @throws RuleError `not-found` */
export async function questionForAct(
  context: ActContext,
  sealed: string,
  roles: readonly Role[],
  ownToo: boolean,
): Promise<WrittenQuestion> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const question = await em.findOne(
    WrittenQuestion,
    { id: keyring.ids.open('question', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const own = ownToo && question?.askedBy.id === actor.personId;
  if (!question || !(own || reaches(actor, roles, question.place))) throw new RuleError('not-found');
  await em.populate([question], ['unit', 'askedBy', 'adviser']);
  return question;
}
