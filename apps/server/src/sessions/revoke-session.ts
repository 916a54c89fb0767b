import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Session } from './session.entity.ts';

/** Signs oneself out on another device. @throws RuleError `not-found` for one that is not one's own or is over */
export async function revokeSession(
  context: ActContext,
  input: Received<'sessions', 'revoke'>,
): Promise<Answer<'sessions', 'revoke'>> {
  const { em, keyring, now } = context;
  const id = keyring.ids.open('session', input.session);
  const ended = await em.nativeUpdate(
    Session,
    { id, person: actorOf(context).personId, revokedAt: null, expiresAt: { $gt: now } },
    { revokedAt: now },
  );
  if (ended === 0) throw new RuleError('not-found');
  recordAct(context, { act: 'sessions.revoke', thing: `session:${id}`, from: 'open', to: 'revoked' });
  return { revoked: true };
}
