import type { Answer } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Session } from './session.entity.ts';

/** Ends the session that asks, and takes its cookie away. */
export async function logOut(context: ActContext): Promise<Answer<'sessions', 'logOut'>> {
  const { em, now, setToken } = context;
  const { sessionId } = actorOf(context);
  await em.nativeUpdate(Session, { id: sessionId }, { revokedAt: now });
  recordAct(context, { act: 'sessions.logOut', thing: `session:${sessionId}`, from: 'open', to: 'revoked' });
  setToken(null);
  return { revoked: true };
}
