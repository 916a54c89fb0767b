import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import {
  applyReturnFilingAct,
  returnFilingRoles,
  RuleError,
  wordPeriod,
  type ReturnFilingState,
  type UnitKind,
} from '@linfa/domain';
import { digestOf } from '@linfa/report';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { askedPeriod } from './asked-period.ts';
import { presentFiling, type PresentedFiling } from './present-filing.ts';
import { ReturnFiling } from './return-filing.entity.ts';
import { returnReaders } from './returns.policy.ts';
import { unitReturn } from './unit-return.ts';

/**
 * Sends a unit's return of a period that is over to the level above, with the numbers that the records give now; one that
 * was taken back or returned is sent anew in its place.
 * @throws RuleError `unknown-unit`, `not-allowed`, `period-not-over`, `wrong-state`, those of `unitReturn`
 */
export async function reportReturn(
  context: ActContext,
  input: Received<'returns', 'report'>,
): Promise<PresentedFiling> {
  const { em, today } = context;
  // Two who send it at once take turns at the unit, so that the second sees what the first sent.
  await em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, returnReaders);
  if (!reaches(actorOf(context), returnFilingRoles('report', unit.kind as UnitKind), unit.place))
    throw new RuleError('not-allowed');
  const period = askedPeriod(input);
  if (period.to >= today) throw new RuleError('period-not-over', { period: wordPeriod(period), last: period.to });
  const before = await em.findOne(ReturnFiling, { unit: unit.id, periodFrom: period.from, periodTo: period.to });
  const from = before === null ? null : (before.state as ReturnFilingState);
  const state = from === null ? 'reported' : applyReturnFilingAct(from, 'report');
  const document = await unitReturn(em, unit, period, today);
  const sent = { place: unit.place, state, document, digest: await digestOf(document), reportedOn: today };
  const filing =
    before === null
      ? em.create(ReturnFiling, { unit, periodFrom: period.from, periodTo: period.to, ...sent })
      : em.assign(before, sent);
  await em.persist(filing).flush();
  await em.populate([filing], ['unit']);
  recordAct(context, {
    act: 'returns.report',
    thing: `return-filing:${filing.id}`,
    ...(from !== null && { from }),
    to: state,
    ...(input.note !== '' && { reason: input.note }),
  });
  return presentFiling(context, filing);
}
