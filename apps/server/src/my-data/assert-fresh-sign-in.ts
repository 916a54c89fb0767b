import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Session } from '../sessions/session.entity.ts';

const freshMinutes = 10;

/** Whoever finds an unlocked phone gets no further: signed in anew within ten minutes. @throws RuleError `sign-in-again` */
export async function assertFreshSignIn(context: ActContext): Promise<void> {
  const session = await context.em.findOneOrFail(Session, actorOf(context).sessionId);
  if (context.now.getTime() - session.createdAt.getTime() > freshMinutes * 60_000)
    throw new RuleError('sign-in-again', { minutes: freshMinutes });
}
