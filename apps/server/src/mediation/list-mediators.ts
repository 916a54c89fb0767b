import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';

/** So many are more than anybody looks through. */
const most = 300;

/** Who holds a mediator's role today in a unit, below it, or in the units that it stands in. */
export async function listMediators(
  context: ActContext,
  input: Received<'mediation', 'listMediators'>,
): Promise<Answer<'mediation', 'listMediators'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, mediationRevealers);
  const above = Array.from({ length: unit.place.length / 4 }, (_, level) => unit.place.slice(0, (level + 1) * 4));
  const rows = await em.find(
    RoleHolding,
    {
      role: 'mediator',
      from: { $lte: today },
      $and: [
        { $or: [{ to: null }, { to: { $gt: today } }] },
        {
          $or: [{ unit: { place: { $in: above } } }, { unit: { place: { $gte: unit.place, $lt: `${unit.place}~` } } }],
        },
      ],
    },
    { populate: ['person', 'unit'], orderBy: { id: 'asc' }, limit: most },
  );
  return {
    items: rows.map(({ person, unit: at }) => ({
      id: keyring.ids.seal('person', person.id),
      name: keyring.open(person.nameCipher),
      unit: { code: at.code, name: at.name },
    })),
  };
}
