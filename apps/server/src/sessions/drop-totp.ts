import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { needsSecondFactor } from './needs-second-factor.ts';
import { assertOwnPassword, ownAccount } from './own-account.ts';
import { dropRecoveryCodes } from './recovery-codes.ts';
import { Session } from './session.entity.ts';

const act = 'sessions.dropTotp';

/**
 * Takes the code generator out of use, with its recovery codes. Where there must be one, setting up another comes next.
 * @throws RuleError `no-staff-account`, `wrong-state` where there is none, `wrong-password`, `account-locked`
 */
export async function dropTotp(
  context: ActContext,
  { password }: Received<'sessions', 'dropTotp'>,
): Promise<Answer<'sessions', 'dropTotp'>> {
  const account = await ownAccount(context);
  if (!account.totpCipher && !account.totpPendingCipher)
    throw new RuleError('wrong-state', { thing: '动态码', state: '未启用', act: '停用' });
  await assertOwnPassword(context, account, password, act);
  account.totpCipher = null;
  account.totpPendingCipher = null;
  account.totpStep = null;
  await dropRecoveryCodes(context.em, account);
  if (await needsSecondFactor(context, account))
    await context.em.nativeUpdate(Session, { id: actorOf(context).sessionId }, { mustChange: true });
  recordAct(context, { act, thing: `staff-account:${account.id}`, from: 'on', to: 'off' });
  return { dropped: true };
}
