import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentScreening, type PresentedScreening } from './present-screening.ts';
import { Screening } from './screening.entity.ts';
import { screeners } from './screenings.policy.ts';

/** A round of looking for disputes; one that found nothing is an entry too. @throws RuleError `day-in-future`, `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function recordScreening(
  context: ActContext,
  input: Received<'screenings', 'record'>,
): Promise<PresentedScreening> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, screeners);
  if (input.day > context.today) throw new RuleError('day-in-future', { day: input.day });
  const row = em.create(Screening, {
    unit,
    place: await placeOn(em, unit, input.day),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    heldOn: input.day,
    found: input.found,
    prevented: input.prevented,
    noteCipher: input.note === '' ? null : keyring.seal(input.note),
  });
  em.persist(row);
  await em.flush();
  recordAct(context, { act: 'screenings.record', thing: `screening:${row.id}` });
  return presentScreening(context, row);
}
