import type { Received } from '@linfa/contract';
import { applyPerformanceAct, performances, RuleError, takesBack, type Day, type Performance } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { Person } from '../../people/person.entity.ts';
import { caseForAct } from '../case-for-act.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { MediationPerformance } from '../mediation-performance.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { moveCase } from '../move-case.ts';
import { agreementInEffect, dayBetween } from './agreement-in-effect.ts';
import { presentAfter, type PresentedAfter } from './present-after.ts';

/**
 * How far the agreement was kept, as found on a day; the last finding counts, and each one is kept.
 * @throws RuleError `wrong-state`, `no-agreement`, `agreement-not-effective`, `day-out-of-order`, `not-at-once`,
 * `reason-needed`, `already-recorded`, `not-found`
 */
export async function recordPerformance(
  context: ActContext,
  input: Received<'mediation', 'recordPerformance'>,
): Promise<PresentedAfter> {
  const { em, keyring, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  moveCase(context, row, 'perform', 'recordPerformance', input.note);
  const { effectiveOn } = await agreementInEffect(context, row, '登记履行情况');
  const day = dayBetween(context, await earliest(context, row, effectiveOn), input.day);
  assertFinding(row, input.performance, day, effectiveOn, input.note);
  if (await em.findOne(MediationPerformance, { case: row.id, on: day, performance: input.performance }))
    throw new RuleError('already-recorded', { day });
  em.persist(
    em.create(MediationPerformance, {
      case: row,
      performance: input.performance,
      on: day,
      noteCipher: input.note === '' ? null : keyring.seal(input.note),
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
    }),
  );
  row.performance = input.performance;
  row.performedOn = input.performance === 'done' || input.performance === 'at-once' ? day : null;
  await em.flush();
  return presentAfter(context, row);
}

/** Findings follow each other: none is slipped in before the last. */
async function earliest({ em }: ActContext, row: MediationCase, effectiveOn: Day): Promise<Day> {
  const last = await em.findOne(MediationPerformance, { case: row.id }, { orderBy: { on: 'desc' } });
  return last?.on ?? effectiveOn;
}

function assertFinding(row: MediationCase, found: Performance, day: Day, effectiveOn: Day, note: string): void {
  const before = (row.performance ?? 'none') as Performance;
  applyPerformanceAct(before, found);
  if (found === 'at-once' && day !== effectiveOn) throw new RuleError('not-at-once', { day: effectiveOn });
  if (takesBack(before, found) && note === '')
    throw new RuleError('reason-needed', { before: performances[before], after: performances[found] });
}
