import { RuleError, type Day } from '@linfa/domain';
import type { ActContext } from '../../http/act-context.ts';
import { MediationAgreement } from '../mediation-agreement.entity.ts';
import type { MediationCase } from '../mediation-case.entity.ts';

/** The case's agreement, which has taken effect, and since when. @throws RuleError `no-agreement`, `agreement-not-effective` */
export async function agreementInEffect(
  { em }: ActContext,
  row: MediationCase,
  act: string,
): Promise<{ agreement: MediationAgreement; effectiveOn: Day }> {
  const agreement = await em.findOne(MediationAgreement, { case: row.id });
  if (!agreement) throw new RuleError('no-agreement');
  const { effectiveOn } = agreement;
  if (!effectiveOn) throw new RuleError('agreement-not-effective', { act });
  return { agreement, effectiveOn };
}

/** A day between two others; today unless said. @throws RuleError `day-out-of-order` */
export function dayBetween({ today }: ActContext, from: Day, day: Day = today): Day {
  if (day < from || day > today) throw new RuleError('day-out-of-order', { day, from, to: today });
  return day;
}
