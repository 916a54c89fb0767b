import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertFreshSignIn } from '../my-data/assert-fresh-sign-in.ts';
import { assertOwnPassword, ownAccount } from './own-account.ts';
import { Session } from './session.entity.ts';

const act = 'sessions.revoke';

/**
 * Signs oneself out on another device. Whoever finds a console or a phone unlocked does not get that far: staff give their
 * password once more, residents, who have none, have just signed in.
 * @throws RuleError `not-found` for one that is not one's own or is over; `wrong-password`, `account-locked`, `sign-in-again`
 */
export async function revokeSession(
  context: ActContext,
  input: Received<'sessions', 'revoke'>,
): Promise<Answer<'sessions', 'revoke'>> {
  const { em, keyring, now } = context;
  const { personId, kind } = actorOf(context);
  const id = keyring.ids.open('session', input.session);
  const own = { id, person: personId, revokedAt: null, expiresAt: { $gt: now } };
  if ((await em.count(Session, own)) === 0) throw new RuleError('not-found');
  if (kind === 'staff') await assertOwnPassword(context, await ownAccount(context), input.password ?? '', act);
  else await assertFreshSignIn(context);
  const ended = await em.nativeUpdate(Session, own, { revokedAt: now });
  if (ended === 0) throw new RuleError('not-found');
  recordAct(context, { act, thing: `session:${id}`, from: 'open', to: 'revoked' });
  return { revoked: true };
}
