import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { assertRate } from './assert-rate.ts';
import { readTotp } from './check-totp.ts';
import { ownAccount } from './own-account.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { Session } from './session.entity.ts';

const act = 'sessions.confirmTotp';

/**
 * Puts the code generator that was set up into use, by a code of it. From now on signing in asks for one.
 * @throws RuleError `no-staff-account`, `wrong-state` where none was set up, `wrong-totp`, `too-many-requests`
 */
export async function confirmTotp(
  context: ActContext,
  { totp }: Received<'sessions', 'confirmTotp'>,
): Promise<Answer<'sessions', 'confirmTotp'>> {
  const { em, keyring, now } = context;
  const account = await ownAccount(context);
  if (!account.totpPendingCipher)
    throw new RuleError('wrong-state', {
      thing: '动态码',
      state: account.totpCipher ? '已启用' : '未启用',
      act: '确认',
    });
  await assertRate(em, { subject: `totp-confirm:${account.id}`, most: 10, minutes: 15 }, now);
  const step = readTotp(keyring.open(account.totpPendingCipher), totp, now);
  if (step === undefined) throw new KeptRefusal(new RuleError('wrong-totp'));
  account.totpCipher = account.totpPendingCipher;
  account.totpPendingCipher = null;
  account.totpStep = step;
  await em.nativeUpdate(Session, { id: actorOf(context).sessionId }, { mustChange: account.mustChange });
  recordAct(context, { act, thing: `staff-account:${account.id}`, to: 'on' });
  return { recoveryCodes: await renewRecoveryCodes(em, keyring, account) };
}
