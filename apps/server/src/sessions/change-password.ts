import type { Answer, Received } from '@linfa/contract';
import { assertSoundPassword, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertUncommonPassword } from './assert-uncommon-password.ts';
import { endSessions } from './end-sessions.ts';
import { needsSecondFactor } from './needs-second-factor.ts';
import { assertOwnPassword, ownAccount } from './own-account.ts';
import { hashPassword } from './passwords.ts';
import { Session } from './session.entity.ts';

const act = 'sessions.changePassword';

/**
 * Changes one's own password and signs the other consoles out: whoever knew the old one is out too.
 * @throws RuleError `no-staff-account`, `weak-password`, `wrong-password`, `account-locked`
 */
export async function changePassword(
  context: ActContext,
  { oldPassword, newPassword }: Received<'sessions', 'changePassword'>,
): Promise<Answer<'sessions', 'changePassword'>> {
  const { em, now } = context;
  const { personId, sessionId } = actorOf(context);
  const account = await ownAccount(context);
  assertSoundPassword(newPassword, account.username);
  assertUncommonPassword(newPassword);
  if (newPassword.normalize('NFKC') === oldPassword.normalize('NFKC'))
    throw new RuleError('weak-password', { reason: '不能与原密码相同' });
  await assertOwnPassword(context, account, oldPassword, act);
  account.passwordHash = await hashPassword(newPassword);
  account.mustChange = false;
  account.initialUntil = null;
  await em.nativeUpdate(Session, { id: sessionId }, { mustChange: await needsSecondFactor(context, account) });
  const endedSessions = await endSessions(em, { personId, kind: 'staff', butSession: sessionId }, now);
  recordAct(context, { act, thing: `staff-account:${account.id}`, to: 'changed' });
  return { endedSessions };
}
