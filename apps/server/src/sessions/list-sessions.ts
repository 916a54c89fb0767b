import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Session } from './session.entity.ts';

/** Where oneself is signed in, the last used first. */
export async function listSessions(context: ActContext): Promise<Answer<'sessions', 'listMine'>> {
  const { em, keyring, now } = context;
  const { personId, sessionId } = actorOf(context);
  const open = await em.find(
    Session,
    { person: personId, revokedAt: null, expiresAt: { $gt: now } },
    { orderBy: { lastSeenAt: 'desc', id: 'desc' }, limit: 100 },
  );
  return {
    items: open.map((one) => ({
      id: keyring.ids.seal('session', one.id),
      kind: one.kind as 'resident' | 'staff',
      createdAt: one.createdAt.toISOString(),
      lastSeenAt: one.lastSeenAt.toISOString(),
      current: one.id === sessionId,
    })),
  };
}
