import type { Answer, Received } from '@linfa/contract';
import { normKinds, type NormCode } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { nearestNorm } from './norm-in-force.ts';
import { Norm } from './norm.entity.ts';
import { normKeepers, normReaders } from './norms.policy.ts';
import { placesAbove } from './places-above.ts';
import { presentKind, presentNorms } from './present-norm.ts';

/** Every kind of norm with what is in force for a unit on a day. Constant statements. @throws RuleError `unknown-unit`, `not-allowed`, `unit-not-valid` */
export async function listNorms(
  context: ActContext,
  input: Received<'norms', 'list'>,
): Promise<Answer<'norms', 'list'>> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.unit, normReaders);
  const day = input.on ?? today;
  const place = await placeOn(em, unit, day);
  const rows = await em.find(
    Norm,
    { place: { $in: placesAbove(place) } },
    { orderBy: { validFrom: 'asc', id: 'asc' } },
  );
  const presented = new Map((await presentNorms(context, rows)).map((one, index) => [rows[index]?.id, one]));
  const maySet = !unit.validTo && reaches(actorOf(context), normKeepers, unit.place);
  return {
    items: (Object.keys(normKinds) as NormCode[]).map((code) => {
      const own = rows.filter((row) => row.code === code);
      const inForce = nearestNorm(own, place, day);
      return {
        ...presentKind(code),
        inForce: (inForce && presented.get(inForce.id)) ?? null,
        inherited: inForce !== null && inForce.place !== place,
        planned: own
          .filter((row) => row.place === place && row.validFrom > day)
          .flatMap((row) => presented.get(row.id) ?? []),
        may: maySet ? ['set'] : [],
      };
    }),
  };
}
