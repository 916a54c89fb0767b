import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { streetsOf } from '../reconciliation/streets-of.ts';
import { askedPeriod } from './asked-period.ts';
import { presentFiling } from './present-filing.ts';
import { ReturnFiling } from './return-filing.entity.ts';
import { returnReaders } from './returns.policy.ts';

/**
 * How far the return of a period is in a unit and in each street below it, also where nothing was sent.
 * @throws RuleError `unknown-unit`, `not-allowed`, `year-in-future`, `unit-not-valid`
 */
export async function listFilings(
  context: ActContext,
  input: Received<'returns', 'list'>,
): Promise<Answer<'returns', 'list'>> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.unit, returnReaders);
  const period = askedPeriod(input);
  if (period.from > today) throw new RuleError('year-in-future', { year: period.from.slice(0, 7) });
  const { streets } = await streetsOf(em, unit, await unitScopes(em, unit), period);
  const units = [unit, ...streets];
  const filings = await em.find(
    ReturnFiling,
    { unit: { $in: units.map((one) => one.id) }, periodFrom: period.from, periodTo: period.to },
    { populate: ['unit'], exclude: ['document'] },
  );
  const sent = new Map(filings.map((one) => [one.unit.id, one as ReturnFiling]));
  return {
    items: units.map(({ id, code, name }) => {
      const filing = sent.get(id);
      return { unit: { code, name }, filing: filing ? presentFiling(context, filing) : null };
    }),
  };
}
