import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentReferral, type PresentedReferral } from './present-referral.ts';
import { referrers } from './referrals.policy.ts';
import { writeReferral } from './write-referral.ts';

/** A matter that came straight to be sent on. @throws RuleError `day-in-future`, `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function recordReferral(
  context: ActContext,
  input: Received<'referrals', 'record'>,
): Promise<PresentedReferral> {
  const { keyring } = context;
  const { day, target, note, client } = input;
  const row = await writeReferral(context, {
    act: 'referrals.record',
    unit: await unitInReach(context, input.unit, referrers),
    day,
    target,
    note,
    consultationId: null,
    clientKey: client?.phone === undefined ? null : keyring.blindIndex(client.phone),
    clientNameCipher: client ? keyring.seal(client.name) : null,
  });
  return presentReferral(context, row);
}
