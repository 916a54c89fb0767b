import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnitPlace } from '../org-units/org-unit-place.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Norm } from './norm.entity.ts';
import { normReaders } from './norms.policy.ts';
import { placesAbove } from './places-above.ts';
import { presentKind, presentNorms } from './present-norm.ts';

/** Longer than any history of one rule. */
const mostRows = 200;

/** What a rule has been for a unit and those above it, wherever it stood, the newest first. @throws RuleError `unknown-unit`, `not-allowed` */
export async function normHistory(
  context: ActContext,
  input: Received<'norms', 'history'>,
): Promise<Answer<'norms', 'history'>> {
  const { em } = context;
  const unit = await unitInReach(context, input.unit, normReaders);
  const stood = await em.find(OrgUnitPlace, { unit: unit.id });
  const places = [...new Set(stood.flatMap((row) => placesAbove(row.place)))];
  const rows = await em.find(
    Norm,
    { code: input.code, place: { $in: places } },
    { orderBy: { validFrom: 'desc', id: 'desc' }, limit: mostRows },
  );
  return { ...presentKind(input.code), items: await presentNorms(context, rows) };
}
