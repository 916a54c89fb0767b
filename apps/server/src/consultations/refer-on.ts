import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { presentReferral, type PresentedReferral } from '../referrals/present-referral.ts';
import { writeReferral } from '../referrals/write-referral.ts';
import { Consultation } from './consultation.entity.ts';
import { serviceLoggers } from './consultations.policy.ts';

/** Sends a consultation's matter on. The referral names where it came from, so that the matter is counted once. @throws RuleError `not-found`, `not-yet`, `day-in-future` */
export async function referOn(
  context: ActContext,
  input: Received<'consultations', 'referOn'>,
): Promise<PresentedReferral> {
  const { em, keyring } = context;
  const row = await em.findOne(
    Consultation,
    { id: keyring.ids.open('consultation', input.consultation) },
    { populate: ['unit'] },
  );
  if (!row || !reaches(actorOf(context), serviceLoggers, row.place)) throw new RuleError('not-found');
  if (input.day < row.heldOn) throw new RuleError('not-yet', { when: '咨询的日子', act: '转介' });
  const { day, target, note } = input;
  const clientNameCipher = row.clientNameCipher ? keyring.seal(keyring.open(row.clientNameCipher)) : null;
  return presentReferral(
    context,
    await writeReferral(context, {
      act: 'consultations.referOn',
      unit: row.unit,
      day,
      target,
      note,
      consultationId: row.id,
      clientKey: row.clientKey ?? null,
      clientNameCipher,
    }),
  );
}
