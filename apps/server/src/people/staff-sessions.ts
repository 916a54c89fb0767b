import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Session } from '../sessions/session.entity.ts';
import { accountKeepers } from './people.policy.ts';
import { personInReach, personToKeep } from './person-for-act.ts';

/** Where a member of staff is signed in, the last used first. @throws RuleError `not-found` */
export async function listSessions(
  context: ActContext,
  input: Received<'people', 'listSessions'>,
): Promise<Answer<'people', 'listSessions'>> {
  const { em, keyring, now } = context;
  const { person } = await personInReach(context, input.person, accountKeepers);
  const open = await em.find(
    Session,
    { person: person.id, revokedAt: null, expiresAt: { $gt: now } },
    { orderBy: { lastSeenAt: 'desc', id: 'desc' }, limit: 100 },
  );
  return {
    items: open.map((one) => ({
      id: keyring.ids.seal('session', one.id),
      kind: one.kind as 'resident' | 'staff',
      createdAt: one.createdAt.toISOString(),
      lastSeenAt: one.lastSeenAt.toISOString(),
    })),
  };
}

/**
 * Signs somebody of the staff out on one device, as when a phone is lost.
 * @throws RuleError `not-found` for one that is over, `above-you`, `not-yourself`
 */
export async function endSession(
  context: ActContext,
  input: Received<'people', 'endSession'>,
): Promise<Answer<'people', 'endSession'>> {
  const { em, keyring, now } = context;
  const id = keyring.ids.open('session', input.session);
  const session = await em.findOne(Session, { id, revokedAt: null, expiresAt: { $gt: now } }, { fields: ['person'] });
  if (!session) throw new RuleError('not-found');
  const { person } = await personToKeep(context, session.person.id, accountKeepers);
  if (person.id === actorOf(context).personId) throw new RuleError('not-yourself');
  const ended = await em.nativeUpdate(Session, { id, revokedAt: null }, { revokedAt: now });
  if (ended === 0) throw new RuleError('not-found');
  recordAct(context, { act: 'people.endSession', thing: `session:${id}`, from: 'open', to: 'revoked' });
  return { revoked: true };
}
