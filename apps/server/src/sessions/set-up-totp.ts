import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { Secret, TOTP } from 'otpauth';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertOwnPassword, ownAccount } from './own-account.ts';

const act = 'sessions.setUpTotp';

/**
 * Makes a secret for a code generator (RFC 6238). It does nothing until a code of it has been given, so that nobody locks
 * themselves out with a secret that was not scanned.
 * @throws RuleError `no-staff-account`, `wrong-state` where a generator is in use, `wrong-password`, `account-locked`
 */
export async function setUpTotp(
  context: ActContext,
  { password }: Received<'sessions', 'setUpTotp'>,
): Promise<Answer<'sessions', 'setUpTotp'>> {
  const account = await ownAccount(context);
  if (account.totpCipher) throw new RuleError('wrong-state', { thing: '动态码', state: '已启用', act: '再次启用' });
  await assertOwnPassword(context, account, password, act);
  // As long as the digest, as RFC 4226 §4 asks.
  const secret = new Secret({ size: 20 });
  account.totpPendingCipher = context.keyring.seal(secret.base32);
  recordAct(context, { act, thing: `staff-account:${account.id}`, to: 'pending' });
  return { secret: secret.base32, address: new TOTP({ issuer: '邻法', label: account.username, secret }).toString() };
}
