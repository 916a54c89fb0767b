import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { placeOn } from '../org-units/place-on.ts';
import { presentReferral, type PresentedReferral } from './present-referral.ts';
import { Referral } from './referral.entity.ts';
import { referrers } from './referrals.policy.ts';

/**
 * Corrects a referral and keeps what stood there; its outcome has acts of its own.
 * @throws RuleError `changed-meanwhile`, `nothing-changed`, `day-in-future`, `not-yet` when it would have been sent after its outcome, `unit-not-valid`, `not-found`
 */
export async function amendReferral(
  context: ActContext,
  input: Received<'referrals', 'amend'>,
): Promise<PresentedReferral> {
  const { em, keyring, today } = context;
  const row = await em.findOne(
    Referral,
    { id: keyring.ids.open('referral', input.referral) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || !reaches(actorOf(context), referrers, row.place)) throw new RuleError('not-found');
  await em.populate([row], ['unit']);
  const { day, note, target } = input.change;
  if (day !== undefined && day > today) throw new RuleError('day-in-future', { day });
  if (day !== undefined && row.outcomeOn && day > row.outcomeOn)
    throw new RuleError('not-yet', { when: '转介的日子', act: '登记结果' });
  keepAmendment(context, row, {
    act: 'referrals.amend',
    kind: 'referral',
    reason: input.reason,
    version: input.version,
    to: {
      ...(target !== undefined && { target }),
      ...(note !== undefined && { noteCipher: note === '' ? null : keyring.seal(note) }),
      ...(day !== undefined && { referredOn: day }),
    },
  });
  if (day !== undefined) row.place = await placeOn(em, row.unit, day);
  await em.flush();
  return presentReferral(context, row);
}
