import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { placeOn } from '../org-units/place-on.ts';
import { presentScreening, type PresentedScreening } from './present-screening.ts';
import { Screening } from './screening.entity.ts';
import { screeners } from './screenings.policy.ts';

/** Corrects a round and keeps what stood there. @throws RuleError `changed-meanwhile`, `nothing-changed`, `day-in-future`, `unit-not-valid`, `not-found` */
export async function amendScreening(
  context: ActContext,
  input: Received<'screenings', 'amend'>,
): Promise<PresentedScreening> {
  const { em, keyring, today } = context;
  const row = await em.findOne(
    Screening,
    { id: keyring.ids.open('screening', input.screening) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || !reaches(actorOf(context), screeners, row.place)) throw new RuleError('not-found');
  await em.populate([row], ['unit']);
  const { day, note, found, prevented } = input.change;
  if (day !== undefined && day > today) throw new RuleError('day-in-future', { day });
  keepAmendment(context, row, {
    act: 'screenings.amend',
    kind: 'screening',
    reason: input.reason,
    version: input.version,
    to: {
      ...(found !== undefined && { found }),
      ...(prevented !== undefined && { prevented }),
      ...(note !== undefined && { noteCipher: note === '' ? null : keyring.seal(note) }),
      ...(day !== undefined && { heldOn: day }),
    },
  });
  if (day !== undefined) row.place = await placeOn(em, row.unit, day);
  await em.flush();
  return presentScreening(context, row);
}
