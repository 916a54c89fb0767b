import type { Answer, Received } from '@linfa/contract';
import { lastDayOfMonth, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { rosterPlanners } from '../duty-shifts/duty-shifts.policy.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import { DutyGap } from './duty-gap.entity.ts';

/** Says why a community's duty fell short in a month that is over. @throws RuleError `not-yet`, `not-a-community`, `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function explainGap(
  context: ActContext,
  input: Received<'dutyMatrix', 'explainGap'>,
): Promise<Answer<'dutyMatrix', 'explainGap'>> {
  const { em, keyring, now, today } = context;
  const unit = await unitInReach(context, input.community, rosterPlanners);
  if (unit.kind !== 'community' && unit.kind !== 'village') throw new RuleError('not-a-community', { unit: unit.name });
  const last = lastDayOfMonth(input.year, input.month);
  if (last >= today) throw new RuleError('not-yet', { when: '月底', act: '说明值班不足的原因' });
  const month = last.slice(0, 7);
  em.persist(
    em.create(DutyGap, {
      unit,
      place: await placeOn(em, unit, last),
      originSet: null,
      originId: null,
      provenance: 'recorded',
      month,
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
      reasonCipher: keyring.seal(input.reason),
    }),
  );
  recordAct(context, { act: 'dutyMatrix.explainGap', thing: `orgUnit:${unit.id}`, to: month });
  return { community: unit.code, year: input.year, month: input.month, explained: input.reason };
}
