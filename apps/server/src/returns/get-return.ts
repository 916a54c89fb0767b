import type { Answer, Received } from '@linfa/contract';
import type { UnitKind } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { askedPeriod } from './asked-period.ts';
import { mayReport } from './may-report.ts';
import { presentFiling } from './present-filing.ts';
import { ReturnFiling } from './return-filing.entity.ts';
import { returnReaders } from './returns.policy.ts';
import { unitReturn } from './unit-return.ts';

type Whole = Answer<'returns', 'get'>;

/**
 * The mediation return of a month, quarter or year as the records give it now, and what was sent of it.
 * @throws RuleError as `unitReturn`
 */
export async function getReturn(context: ActContext, input: Received<'returns', 'get'>): Promise<Whole> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.unit, returnReaders);
  const period = askedPeriod(input);
  const document = await unitReturn(em, unit, period, today);
  const filing = await em.findOne(
    ReturnFiling,
    { unit: unit.id, periodFrom: period.from, periodTo: period.to },
    { populate: ['unit'], exclude: ['document'] },
  );
  return {
    document: document as Whole['document'],
    filing: filing && presentFiling(context, filing as ReturnFiling),
    mayReport: mayReport({
      held: rolesAt(actorOf(context), unit.place),
      kind: unit.kind as UnitKind,
      state: filing?.state ?? null,
      isOver: period.to < today,
    }),
  };
}
